package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A client reached a server and the two did not come to speak TLS and HTTP/2.
 *
 * @param node the machine that an endpoint answers for, else the one the text is about
 * @param api which server
 * @param reason how
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
public record ApiHandshakeFailed(
    NodeName node,
    Api api,
    HandshakeError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
