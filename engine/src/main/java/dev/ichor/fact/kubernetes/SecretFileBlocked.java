package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Talos cannot write a file that a control plane component needs, because a directory or something
 * else lies in its place.
 *
 * @param node the machine
 * @param path the file, e.g. {@code /system/secrets/kubernetes/kube-scheduler/kubeconfig}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
      ArtefactId.TALOS_DMESG,
      ArtefactId.TALOS_LOGS_MACHINED
    },
    authority = {ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME})
public record SecretFileBlocked(
    NodeName node, String path, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
