package dev.ichor.fact.client;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The validity of the client certificate ({@code crt} of a context). The certificate and its key
 * are not kept.
 *
 * @param context name of the context
 * @param validSince seconds since it became valid; negative when that is still to come
 * @param validLeft seconds until it expires; negative when it has
 */
@SeenIn(ArtefactId.CLIENT_TALOSCONFIG)
public record ClientCertificate(String context, int validSince, int validLeft) implements Fact {}
