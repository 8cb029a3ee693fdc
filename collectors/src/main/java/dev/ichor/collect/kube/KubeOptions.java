package dev.ichor.collect.kube;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the client wants to get into Kubernetes.
 *
 * @param wanted whether Kubernetes is asked at all
 * @param kubeconfig the kubeconfig; null for {@code KUBECONFIG}, {@code ~/.kube/config}, or the
 *     service account of the pod it runs in
 * @param context one of its contexts; null for its current one
 * @param home the user's home folder
 * @param perCall longest time of one call
 * @param total longest time of all calls together
 */
public record KubeOptions(
    boolean wanted,
    @Nullable Path kubeconfig,
    @Nullable String context,
    Path home,
    Duration perCall,
    Duration total) {

  private static final Duration CALL = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofSeconds(25);

  /** The usual limits. */
  public static KubeOptions of(
      boolean wanted, @Nullable Path kubeconfig, @Nullable String context, Path home) {
    return new KubeOptions(wanted, kubeconfig, context, home, CALL, ALL);
  }
}
