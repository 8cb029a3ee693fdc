package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What the service list of a machine says about one service ({@code ServiceList}, a bundle's {@code
 * service-logs/SERVICE.state}).
 *
 * @param node the machine
 * @param service service id, e.g. {@code etcd}
 * @param state state of the newest event
 * @param health result of the newest health check; kept from before when the service stopped
 * @param changeAge seconds since state or health last changed; {@link Integer#MAX_VALUE} when the
 *     service has no events, as one that was never started
 */
@SeenIn(ArtefactId.TALOS_SERVICES)
public record ServiceState(
    NodeName node, String service, RunState state, Health health, int changeAge)
    implements NodeFact {}
