package dev.ichor.fact.reference;

/**
 * A flag that some version of a component that was scanned takes. A flag that is nowhere among them
 * is suspect, not proven to be refused.
 *
 * @param component e.g. {@code kube-apiserver}, {@code kubelet}, {@code etcd}
 * @param flag name without leading dashes
 * @param source file and line
 */
public record AcceptedFlag(String component, String flag, String source) implements ReferenceFact {}
