package dev.ichor.fact.machine;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The boot loader is told to start an entry that does not exist.
 *
 * @param node the machine
 * @param entry name of the entry, e.g. {@code Talos-v1.11.5.efi}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED, ArtefactId.CLIENT_TALOSCTL},
    authority = {ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED})
public record BootEntryMissing(
    NodeName node, String entry, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
