package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The certificate of a server is not valid for the address or name that a client used.
 *
 * @param node the machine of that address or name
 * @param api which server
 * @param names what it is valid for, as Go lists it; empty when it has no names of that sort
 * @param wanted the address or name used
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {
      ArtefactId.CLIENT_TALOSCTL,
      ArtefactId.CLIENT_KUBECTL,
      ArtefactId.PROBE_TALOS_API,
      ArtefactId.PROBE_KUBERNETES_ENDPOINT
    },
    authority = {ArtefactId.CLIENT_TALOSCTL, ArtefactId.CLIENT_KUBECTL})
public record CertificateLacksName(
    NodeName node,
    Api api,
    String names,
    String wanted,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
