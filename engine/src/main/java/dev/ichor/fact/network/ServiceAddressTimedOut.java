package dev.ichor.fact.network;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A pod got no answer from the Kubernetes API at the address of its service, to which programs in
 * pods write the port 443.
 *
 * @param node the machine
 * @param address that address
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.KUBERNETES_LOGS_PODS, ArtefactId.CLIENT_KUBECTL},
    authority = ArtefactId.KUBERNETES_LOGS_PODS)
public record ServiceAddressTimedOut(
    NodeName node, String address, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
