package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A worker asked trustd on a control plane to sign the certificate of its Talos API.
 *
 * @param node the control plane
 * @param worker the worker
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_TRUSTD)
public record TrustdRequestReceived(
    NodeName node, NodeName worker, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
