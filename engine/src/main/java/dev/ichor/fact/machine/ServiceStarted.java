package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The newest "Starting service" event of a service. That of {@code machined} is the boot of the
 * machine.
 *
 * @param node the machine
 * @param service service id
 * @param age seconds since the event
 */
@SeenIn(ArtefactId.TALOS_SERVICES)
public record ServiceStarted(NodeName node, String service, int age) implements NodeFact {}
