package dev.ichor.fact.client;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A machine that commands are about when none is given ({@code nodes} of a context).
 *
 * @param context name of the context
 * @param host name or address, addresses in canonical form
 */
@SeenIn(ArtefactId.CLIENT_TALOSCONFIG)
public record ClientNode(String context, String host) implements Fact {}
