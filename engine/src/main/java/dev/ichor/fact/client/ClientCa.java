package dev.ichor.fact.client;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The CA that the client trusts ({@code ca} of a context), as the same short hash as {@code
 * SecretFingerprint} of kind {@code MACHINE_CA}.
 *
 * @param context name of the context
 * @param fingerprint eight hexadecimal digits
 */
@SeenIn(ArtefactId.CLIENT_TALOSCONFIG)
public record ClientCa(String context, String fingerprint) implements Fact {}
