package dev.ichor.fact.kubernetes;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A node object ({@code nodes.yaml}, Node list) and its Ready condition.
 *
 * @param node the machine
 * @param name name of the object
 * @param ready status of the condition Ready
 * @param reason reason of the condition, e.g. {@code KubeletNotReady}
 * @param message message of the condition
 * @param transitionAge seconds since the condition last changed
 * @param age seconds since the object was created
 */
@SeenIn(ArtefactId.KUBERNETES_NODES)
public record KubernetesNode(
    NodeName node,
    String name,
    ConditionStatus ready,
    String reason,
    String message,
    int transitionAge,
    int age)
    implements NodeFact {}
