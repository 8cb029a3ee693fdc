package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A tool says how large a packet the way to another machine takes ({@code tracepath}, {@code ping
 * -M do}).
 *
 * @param node the machine
 * @param mtu bytes
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_SYSTEM)
public record PathMtuReported(
    NodeName node, int mtu, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
