package dev.ichor.fact.etcd;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A line that names an alarm of etcd which is raised ("alarm raised" of etcd 3.5, "alarm activated"
 * of a health check, "etcdserver: corrupt cluster").
 *
 * @param node the machine whose log it is
 * @param kind which alarm
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_ETCD,
      ArtefactId.KUBERNETES_LOGS_APISERVER,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.CLIENT_TALOSCTL,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.TALOS_LOGS_ETCD, ArtefactId.KUBERNETES_LOGS_APISERVER})
public record EtcdAlarmLogged(
    NodeName node, AlarmKind kind, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
