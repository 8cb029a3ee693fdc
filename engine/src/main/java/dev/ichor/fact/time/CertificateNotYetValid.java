package dev.ichor.fact.time;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A program on a machine judged that the validity of a certificate is still to begin: by the clock
 * of that machine ("current time … is before …").
 *
 * @param node the machine whose clock judged
 * @param clock that clock, as printed
 * @param begin begin of the validity, as printed
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({
  ArtefactId.TALOS_DMESG,
  ArtefactId.TALOS_LOGS_MACHINED,
  ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
  ArtefactId.TALOS_LOGS_ETCD,
  ArtefactId.TALOS_LOGS_KUBELET,
  ArtefactId.TALOS_LOGS_APID,
  ArtefactId.TALOS_LOGS_TRUSTD
})
public record CertificateNotYetValid(
    NodeName node,
    String clock,
    String begin,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
