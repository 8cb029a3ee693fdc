package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A diagnostic of Talos in a line of a log or of {@code talosctl health}, where the list of
 * diagnostics itself was not read.
 *
 * @param node the machine
 * @param diagnostic semantic id, e.g. {@code kubelet-csr}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.CLIENT_TALOSCTL
    },
    authority = {ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, ArtefactId.TALOS_DMESG})
public record DiagnosticLogged(
    NodeName node, String diagnostic, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
