package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A server refused the certificate of a client by a TLS alert.
 *
 * @param node the machine that an endpoint answers for, else the one the text is about
 * @param api which server
 * @param alert how
 * @param firstAge seconds since the oldest line that says so
 * @param lastAge seconds since the newest line that says so
 * @param count number of lines that say so
 * @param current the newest line is at most 120 s old, or newer than the last state change of the
 *     service that logs
 */
@SeenIn(
    value = {ArtefactId.CLIENT_TALOSCTL, ArtefactId.CLIENT_KUBECTL, ArtefactId.PROBE_TALOS_API},
    authority = {ArtefactId.CLIENT_TALOSCTL, ArtefactId.CLIENT_KUBECTL})
public record ClientCertificateRejected(
    NodeName node, Api api, TlsAlert alert, int firstAge, int lastAge, int count, boolean current)
    implements LogFact {}
