package dev.ichor.fact.reference;

/**
 * A flag that Talos sets itself and lets no configuration override.
 *
 * @param component e.g. {@code kube-apiserver}, {@code kubelet}, {@code etcd}
 * @param flag name without leading dashes
 * @param source file and line
 */
public record DeniedFlag(String component, String flag, String source) implements ReferenceFact {}
