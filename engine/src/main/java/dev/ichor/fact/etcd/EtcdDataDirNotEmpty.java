package dev.ichor.fact.etcd;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A bootstrap was refused for old data ("etcd data directory is not empty").
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_APID,
      ArtefactId.TALOS_LOGS_MACHINED,
      ArtefactId.CLIENT_TALOSCTL
    },
    authority = {ArtefactId.TALOS_LOGS_APID, ArtefactId.TALOS_LOGS_MACHINED})
public record EtcdDataDirNotEmpty(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
