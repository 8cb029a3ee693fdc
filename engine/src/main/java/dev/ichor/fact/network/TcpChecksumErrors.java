package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * How many TCP segments arrived with a wrong checksum ({@code /proc/net/snmp}, {@code nstat},
 * {@code netstat -s}).
 *
 * @param node the machine
 * @param segments number since the boot
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({ArtefactId.CLIENT_TALOSCTL, ArtefactId.CLIENT_KUBECTL, ArtefactId.CLIENT_SYSTEM})
public record TcpChecksumErrors(
    NodeName node, int segments, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
