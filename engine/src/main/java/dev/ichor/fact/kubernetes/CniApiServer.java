package dev.ichor.fact.kubernetes;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The address at which the agents of the network plugin look for the Kubernetes API ({@code
 * KUBERNETES_SERVICE_HOST} and {@code KUBERNETES_SERVICE_PORT} in the environment of their
 * containers; Cilium: {@code k8sServiceHost}, {@code k8sServicePort}).
 *
 * @param host name or address
 * @param port port
 */
@SeenIn(ArtefactId.KUBERNETES_WORKLOADS)
public record CniApiServer(String host, int port) implements Fact {}
