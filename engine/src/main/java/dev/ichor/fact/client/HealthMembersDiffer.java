package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * {@code talosctl health} found members of etcd, or nodes of Kubernetes, that are not among the
 * nodes it was given or had discovered.
 *
 * @param node the one the text is about
 * @param found what was found, as printed
 * @param expected what was given or discovered, as printed
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(ArtefactId.CLIENT_TALOSCTL)
public record HealthMembersDiffer(
    NodeName node,
    String found,
    String expected,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
