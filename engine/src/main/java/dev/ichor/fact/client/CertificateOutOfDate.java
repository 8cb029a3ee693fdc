package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A client judged the certificate of a server to be out of date ({@code x509: certificate has
 * expired or is not yet valid}).
 *
 * @param node the machine that an endpoint answers for, else the one the text is about
 * @param api which server
 * @param state on which side
 * @param clock the clock that judged, as printed; empty when not said
 * @param bound end or beginning of the certificate, as printed; empty when not said
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
public record CertificateOutOfDate(
    NodeName node,
    Api api,
    CertificateTime state,
    String clock,
    String bound,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
