package dev.ichor.fact.etcd;

import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kube-apiserver, or Talos itself, could not connect to the etcd of its machine ({@code
 * 127.0.0.1:2379}).
 *
 * @param node the machine
 * @param reason why
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn({ArtefactId.KUBERNETES_LOGS_APISERVER, ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME})
public record EtcdUnreachable(
    NodeName node, DialError reason, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
