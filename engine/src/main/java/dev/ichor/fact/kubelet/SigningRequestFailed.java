package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kubelet could not hand in a certificate signing request ("Failed while requesting a signed
 * certificate from the control plane", "unable to load bootstrap kubeconfig").
 *
 * @param node the machine
 * @param signer whose signature it wants, e.g. {@code kubernetes.io/kube-apiserver-client-kubelet};
 *     empty where the line does not tell
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_KUBELET)
public record SigningRequestFailed(
    NodeName node,
    String signer,
    KubeletRequestError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
