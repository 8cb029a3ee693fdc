package dev.ichor.fact.client;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A server answers on the port of the Talos API with a certificate that says neither whose it is
 * nor who issued it, as Talos makes one for itself before it has a configuration.
 *
 * @param node the machine that was tried
 */
@SeenIn(ArtefactId.PROBE_TALOS_API)
public record CertificateNameless(NodeName node) implements NodeFact {}
