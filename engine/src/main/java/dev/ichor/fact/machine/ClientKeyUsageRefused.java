package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * apid refused the certificate of a client because it lacks the extended key usage for client
 * authentication, as its log says.
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_LOGS_APID)
public record ClientKeyUsageRefused(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
