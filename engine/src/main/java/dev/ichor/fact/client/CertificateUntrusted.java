package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A client did not trust the certificate of a server ({@code x509: certificate signed by unknown
 * authority}). An authority that has the right name and another key is named by Go; when none is
 * named, the issuer is called otherwise than every authority that the client trusts.
 *
 * @param node the machine that an endpoint answers for, else the one the text is about
 * @param behind the machine that an endpoint answers for, as the line names it; empty when it names
 *     none
 * @param api which server
 * @param authority name of the authority that has another key; empty when none has the name
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
public record CertificateUntrusted(
    NodeName node,
    String behind,
    Api api,
    String authority,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
