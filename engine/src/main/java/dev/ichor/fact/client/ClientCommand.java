package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A command of talosctl, or of a program that works as it does, as it was typed.
 *
 * @param node the one the text is about
 * @param command the command with its arguments and the variables set for it
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record ClientCommand(
    NodeName node, String command, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
