package dev.ichor.artefact.probe;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.client.Api;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.network.EndpointCertificate;
import dev.ichor.fact.network.EndpointProbes;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a series of connections to the Kubernetes endpoint met. A load balancer may lead each of
 * them to another machine, so failures are told only where none was answered; the share tells the
 * rest.
 *
 * <pre>{@code
 * asked: "2026-11-22T12:00:00Z"
 * authorities: []
 * targets:
 * - host: "10.5.0.100"
 *   port: 6443
 *   url: "https://10.5.0.100:6443"
 *   lookup: "literal"
 *   connections:
 *   - address: "10.5.0.100"
 *     tcp: "open"
 *     tls: "open"
 *     version: "TLSv1.3"
 *     protocol: "http/1.1"
 *     status: 401
 *     certificate:
 *       subject: "CN=kube-apiserver,O=kube-master"
 *       issuer: "CN=kubernetes"
 *       names: ["kubernetes", "localhost"]
 *       addresses: ["10.96.0.1", "127.0.0.1", "10.5.0.2"]
 *       notBefore: "2026-11-22T11:00:00Z"
 *       notAfter: "2027-11-22T11:00:00Z"
 *   - address: "10.5.0.100"
 *     tcp: "refused"
 * }</pre>
 */
public final class KubernetesEndpointProbes implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.PROBE_KUBERNETES_ENDPOINT;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Stream.of(
            ProbeNotes.FAILURES,
            ProbedCertificate.JUDGEMENTS,
            Set.of(EndpointProbes.class, EndpointCertificate.class))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    int connections = 0;
    boolean unfinished = false;
    for (ProbedTarget target : ProbedTarget.of(document)) {
      observe(new ProbeNotes(document.path(), notes, NodeName.CLUSTER, Api.KUBERNETES, target));
      connections += target.connections().size();
      unfinished |= target.unfinished();
    }
    notes.remark(connections + (connections == 1 ? " connection" : " connections"));
    if (unfinished) {
      notes.notExamined(Reason.TIMED_OUT, "not all connections were tried in time");
    }
  }

  private static void observe(ProbeNotes notes) {
    ProbedTarget probed = notes.probed();
    int tried = probed.connections().size();
    int answered = (int) probed.answered();
    if (tried > 0) {
      notes.fact(
          new EndpointProbes(notes.node(), probed.host(), tried, answered),
          probed.target(),
          "answered " + answered + " of " + tried + " connections");
    }
    if (answered == 0) {
      notes.failures();
    }
    probed
        .connected()
        .map(connection -> new ProbedCertificate(notes, connection.key("certificate")))
        .filter(found -> found.certificate().exists())
        .forEach(found -> certificate(notes, found));
  }

  private static void certificate(ProbeNotes notes, ProbedCertificate found) {
    String names = String.join(" ", found.texts("names"));
    String addresses = String.join(" ", found.texts("addresses"));
    notes.fact(
        new EndpointCertificate(notes.node(), names, addresses),
        found.certificate(),
        "certificate is valid for " + (names + " " + addresses).strip());
    found.judge();
  }
}
