package dev.ichor.fact.kubernetes;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * kube-apiserver could not open its port 6443, since another program has it ("failed to create
 * listener … address already in use").
 *
 * @param node the machine
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old
 */
@SeenIn({ArtefactId.KUBERNETES_LOGS_APISERVER})
public record ApiServerPortTaken(
    NodeName node, int firstAge, int lastAge, int count, boolean current) implements LogFact {}
