package dev.ichor.fact.time;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A time server did not answer (Talos time sync).
 *
 * @param node the machine
 * @param server name or address of the server
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({
  ArtefactId.TALOS_DMESG,
  ArtefactId.TALOS_LOGS_MACHINED,
  ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME
})
public record NtpQueryFailed(
    NodeName node, String server, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
