package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * Talos or talosctl refuses a version of Kubernetes as too new or too old for a version of Talos.
 *
 * @param node the machine
 * @param kubernetes version of Kubernetes
 * @param talos version of Talos
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.CLIENT_TALOSCTL, ArtefactId.TALOS_DMESG, ArtefactId.TALOS_LOGS_MACHINED},
    authority = ArtefactId.TALOS_DMESG)
public record KubernetesVersionRefused(
    NodeName node,
    String kubernetes,
    String talos,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
