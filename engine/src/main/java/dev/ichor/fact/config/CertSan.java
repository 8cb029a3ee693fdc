package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A name or address that a certificate is to be valid for besides those of the machine ({@code
 * machine.certSANs}, {@code cluster.apiServer.certSANs}).
 *
 * @param node the machine that is configured
 * @param target whose certificate
 * @param name name or address, addresses in canonical form
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record CertSan(NodeName node, CertTarget target, String name) implements NodeFact {}
