package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A container of a pod in kube-system (Pod list, {@code containerStatuses} and {@code
 * initContainerStatuses}).
 *
 * @param node where it runs
 * @param pod name of the pod
 * @param container name of the container
 * @param state its present state
 * @param reason reason of that state, e.g. {@code CrashLoopBackOff}; empty when there is none
 * @param exitCode exit code of the present or else the last termination; 0 when it never ended
 * @param restarts restart count
 * @param stateAge seconds since it started or ended; -1 when unknown
 */
@SeenIn(ArtefactId.KUBERNETES_SYSTEM_PODS)
public record PodContainer(
    NodeName node,
    String pod,
    String container,
    ContainerState state,
    String reason,
    int exitCode,
    int restarts,
    int stateAge)
    implements NodeFact {}
