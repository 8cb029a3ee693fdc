package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A client of Kubernetes did not accept the certificate with which its API server answered, because
 * of the names in it.
 *
 * @param node the machine
 * @param endpoint host and port as the client wrote them
 * @param asked the name or address that the client asked for
 * @param validFor the names and addresses in the certificate, as the line lists them; empty when it
 *     says that there are no addresses
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_KUBELET,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_MACHINED
    },
    authority = {ArtefactId.TALOS_LOGS_KUBELET})
public record ApiCertificateRejected(
    NodeName node,
    String endpoint,
    String asked,
    String validFor,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
