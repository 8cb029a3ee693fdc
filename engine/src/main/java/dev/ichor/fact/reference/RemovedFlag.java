package dev.ichor.fact.reference;

import dev.ichor.fact.Version;

/**
 * A flag that a component has no more.
 *
 * @param component e.g. {@code kube-apiserver}, {@code kubelet}, {@code etcd}
 * @param flag name without leading dashes
 * @param removedIn first version of the component that refuses it
 * @param source file and line
 */
public record RemovedFlag(String component, String flag, Version removedIn, String source)
    implements ReferenceFact {}
