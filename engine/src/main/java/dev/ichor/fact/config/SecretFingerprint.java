package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A short hash of a secret or CA of a configuration, made while reading: it tells whether two
 * configurations have the same one, and nothing else is kept. Equal fingerprints of one kind mean
 * the same secret.
 *
 * @param node the machine that is configured
 * @param kind which secret
 * @param fingerprint eight hexadecimal digits
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record SecretFingerprint(NodeName node, SecretKind kind, String fingerprint)
    implements NodeFact {}
