package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The kernel found that the checksum a network card vouched for is wrong ({@code hw csum failure}).
 *
 * @param node the machine
 * @param link link that received the packet
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.TALOS_DMESG)
public record ChecksumFailureLogged(
    NodeName node, String link, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
