package dev.ichor.fact.client;

import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;
import dev.ichor.fact.network.LookupError;

/**
 * A name that a client was given for a machine or server could not be resolved.
 *
 * @param node the machine that an endpoint answers for, else the one the text is about
 * @param behind the machine that an endpoint answers for, as the line names it; empty when it names
 *     none
 * @param api which server
 * @param name the name looked up
 * @param resolver the DNS server asked, as address:port; empty when not said
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
public record ApiLookupFailed(
    NodeName node,
    String behind,
    Api api,
    String name,
    String resolver,
    LookupError reason,
    int firstAge,
    int lastAge,
    int count,
    boolean current)
    implements LogFact {}
