package dev.ichor.fact.client;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An address at which the client dials the Talos API ({@code endpoints} of a context, also the old
 * {@code target}). {@code host} joins with an address by {@code $address.text}.
 *
 * @param context name of the context
 * @param host name or address without brackets, addresses in canonical form
 * @param port port; 50000 where none is written
 */
@SeenIn(ArtefactId.CLIENT_TALOSCONFIG)
public record ClientEndpoint(String context, String host, int port) implements Fact {}
