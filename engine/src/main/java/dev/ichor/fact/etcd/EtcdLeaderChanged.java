package dev.ichor.fact.etcd;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A request to etcd failed because another member became the leader ("etcdserver: leader changed").
 *
 * @param node the machine whose client said so
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
      ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
      ArtefactId.KUBERNETES_LOGS_SCHEDULER,
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.KUBERNETES_LOGS_PODS,
      ArtefactId.CLIENT_TALOSCTL,
      ArtefactId.CLIENT_KUBECTL
    },
    authority = {ArtefactId.TALOS_LOGS_ETCD, ArtefactId.KUBERNETES_LOGS_APISERVER})
public record EtcdLeaderChanged(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
