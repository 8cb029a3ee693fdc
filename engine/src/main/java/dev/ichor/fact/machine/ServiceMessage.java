package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The text of the newest event of a service, as Talos wrote it.
 *
 * @param node the machine
 * @param service service id
 * @param state state of that event
 * @param message text of the event, first line
 * @param age seconds since the event
 */
@SeenIn(ArtefactId.TALOS_SERVICES)
public record ServiceMessage(NodeName node, String service, RunState state, String message, int age)
    implements NodeFact {}
