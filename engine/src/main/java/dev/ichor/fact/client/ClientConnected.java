package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Another program of the client got through to a machine ({@code curl}, {@code nc}, {@code
 * telnet}).
 *
 * @param node the machine
 * @param address its address
 * @param port port connected to
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_SYSTEM)
public record ClientConnected(
    NodeName node, String address, int port, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
