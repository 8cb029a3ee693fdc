package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What kubelet says about a static pod ({@code StaticPodStatuses}).
 *
 * @param node the machine
 * @param component e.g. {@code kube-apiserver}
 * @param phase phase, e.g. {@code Running}
 * @param ready condition Ready is True
 * @param state state of its first container
 * @param reason reason of that state; empty when there is none
 * @param exitCode exit code of the present or else the last termination; 0 when it never ended
 * @param restarts restart count
 * @param stateAge seconds since that container started or ended; -1 when unknown
 */
@SeenIn(ArtefactId.TALOS_STATIC_POD_STATUS)
public record StaticPodState(
    NodeName node,
    String component,
    String phase,
    boolean ready,
    ContainerState state,
    String reason,
    int exitCode,
    int restarts,
    int stateAge)
    implements NodeFact {}
