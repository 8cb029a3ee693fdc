package dev.ichor.fact.kubelet;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A volume could not be mounted, checked or formatted since a program for it is missing.
 *
 * @param node the machine
 * @param through {@code rpc error} where a CSI driver says so of its own container; else empty
 * @param tool the program that is missing
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.TALOS_LOGS_KUBELET, ArtefactId.KUBERNETES_EVENTS},
    authority = ArtefactId.TALOS_LOGS_KUBELET)
public record VolumeToolMissing(
    NodeName node,
    String through,
    String tool,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
