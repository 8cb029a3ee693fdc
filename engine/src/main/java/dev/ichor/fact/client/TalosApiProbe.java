package dev.ichor.fact.client;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Whether the Talos API answered when the client connected to one of its endpoints.
 *
 * @param address name or address of the endpoint, addresses in canonical form
 * @param reachable a TLS server answered
 */
@SeenIn(ArtefactId.PROBE_TALOS_API)
public record TalosApiProbe(String address, boolean reachable) implements Fact {}
