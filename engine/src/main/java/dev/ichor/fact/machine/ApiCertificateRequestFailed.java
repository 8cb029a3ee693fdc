package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A worker could not get the certificate of its Talos API signed by trustd on a control plane.
 *
 * @param node the machine
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, ArtefactId.TALOS_DMESG},
    authority = {ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME})
public record ApiCertificateRequestFailed(
    NodeName node, TrustdError reason, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
