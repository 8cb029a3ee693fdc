package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A check of the readiness of kube-apiserver failed ({@code [-]etcd failed}).
 *
 * @param node the machine
 * @param check e.g. {@code etcd}
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_READYZ, ArtefactId.KUBERNETES_LOGS_APISERVER},
    authority = {ArtefactId.KUBERNETES_READYZ})
public record ApiServerCheckFailed(
    NodeName node, String check, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
