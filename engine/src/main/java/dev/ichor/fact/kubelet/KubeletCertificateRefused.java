package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A client did not trust the certificate that kubelet serves at 10250.
 *
 * @param node the machine
 * @param address host and port that were asked
 * @param cause what the client found wrong
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.KUBERNETES_LOGS_PODS,
      ArtefactId.KUBERNETES_LOGS_APISERVER,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.KUBERNETES_LOGS_PODS, ArtefactId.KUBERNETES_LOGS_APISERVER})
public record KubeletCertificateRefused(
    NodeName node,
    String address,
    String cause,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
