package dev.ichor.fact.client;

import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A client could not connect to a server of the cluster ({@code dial tcp ADDRESS:PORT: …}). When
 * talosctl asks an endpoint for another machine, the endpoint is the one who dialed.
 *
 * @param node the machine dialed
 * @param api which server
 * @param address address or name dialed
 * @param port port dialed
 * @param reason why
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
public record ApiDialFailed(
    NodeName node,
    Api api,
    String address,
    int port,
    DialError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
