package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A pod in kube-system (Pod list).
 *
 * @param node where it runs
 * @param pod name of the pod
 * @param app label {@code k8s-app}, else {@code app}, else {@code component}; empty when there is
 *     none
 * @param phase phase, e.g. {@code Running}
 * @param ready condition Ready is True
 * @param age seconds since it was created
 */
@SeenIn(ArtefactId.KUBERNETES_SYSTEM_PODS)
public record SystemPod(NodeName node, String pod, String app, String phase, boolean ready, int age)
    implements NodeFact {}
