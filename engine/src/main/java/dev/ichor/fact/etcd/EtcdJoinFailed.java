package dev.ichor.fact.etcd;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A machine asked the members of etcd to let it in, and it did not come to that.
 *
 * @param node the machine
 * @param reason why, from the innermost error
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_MACHINED,
      ArtefactId.TALOS_SERVICES,
      ArtefactId.TALOS_LOGS_ETCD,
      ArtefactId.CLIENT_TALOSCTL
    },
    authority = {ArtefactId.TALOS_LOGS_MACHINED, ArtefactId.TALOS_SERVICES})
public record EtcdJoinFailed(
    NodeName node, EtcdJoinError reason, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
