package dev.ichor.fact.reference;

/**
 * The minor versions of Kubernetes that a minor version of Talos supports.
 *
 * @param talosMajor first number of the version of Talos
 * @param talosMinor second number of the version of Talos
 * @param firstMinor oldest minor version of Kubernetes 1
 * @param lastMinor newest minor version of Kubernetes 1
 * @param source file and line
 */
public record SupportedKubernetes(
    int talosMajor, int talosMinor, int firstMinor, int lastMinor, String source)
    implements ReferenceFact {}
