package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * One condition that a service in state Waiting still waits for, from the newest event's text
 * "Waiting for …".
 *
 * @param node the machine
 * @param service service id
 * @param condition condition as Talos words it, e.g. {@code time sync}, {@code etcd spec}, {@code
 *     service "cri" to be "up"}
 * @param age seconds since the event
 */
@SeenIn(ArtefactId.TALOS_SERVICES)
public record ServiceWaitsFor(NodeName node, String service, String condition, int age)
    implements NodeFact {}
