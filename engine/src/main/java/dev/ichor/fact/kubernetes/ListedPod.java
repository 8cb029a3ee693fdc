package dev.ichor.fact.kubernetes;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A pod in the list of all namespaces ({@code kubectl get pods -A}).
 *
 * @param namespace namespace
 * @param pod name of the pod
 * @param status what kubectl shows as its status, e.g. {@code CrashLoopBackOff}
 */
@SeenIn(ArtefactId.KUBERNETES_PODS)
public record ListedPod(String namespace, String pod, String status) implements Fact {}
