package dev.ichor.artefact.probe;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.client.Api;
import dev.ichor.fact.client.CertificateNameless;
import dev.ichor.fact.client.ClientCertificateRejected;
import dev.ichor.fact.client.TalosApiProbe;
import dev.ichor.fact.client.TlsAlert;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was met when endpoints and machines were tried on the port of the Talos API. Machines need
 * not be reached from here, since endpoints pass calls on, and their addresses may lead to another
 * network: that nobody answers there says nothing.
 *
 * <pre>{@code
 * asked: "2026-11-22T12:00:00Z"
 * authorities: ["5f0c2b1a"]
 * targets:
 * - host: "10.5.0.2"
 *   port: 50000
 *   node: "10.5.0.2"
 *   endpoint: true
 *   lookup: "literal"
 *   connections:
 *   - address: "10.5.0.2"
 *     tcp: "open"
 *     tls: "open"
 *     version: "TLSv1.3"
 *     protocol: "h2"
 *     client: "certificate_expired"
 *     certificate:
 *       subject: "CN=cp-1,O=cp-1"
 *       issuer: "O=talos"
 *       trusted: true
 *       namesake: "talos"
 *       names: ["cp-1"]
 *       addresses: ["127.0.0.1", "10.5.0.2"]
 *       notBefore: "2026-11-22T11:00:00Z"
 *       notAfter: "2026-11-23T11:00:00Z"
 * - host: "10.5.0.3"
 *   port: 50000
 *   node: "10.5.0.3"
 *   endpoint: true
 *   lookup: "literal"
 *   connections:
 *   - address: "10.5.0.3"
 *     tcp: "refused"
 * }</pre>
 */
public final class TalosApiProbes implements Artefact {

  private static final String NAMELESS = "nameless";

  /** Other alerts than these say nothing of the certificate of the client. */
  private static final Map<String, TlsAlert> ALERTS =
      Map.of(
          "unknown_ca", TlsAlert.UNKNOWN_AUTHORITY,
          "certificate_expired", TlsAlert.EXPIRED,
          "certificate_required", TlsAlert.REQUIRED,
          "bad_certificate", TlsAlert.BAD_CERTIFICATE,
          "certificate_unknown", TlsAlert.BAD_CERTIFICATE);

  @Override
  public ArtefactId id() {
    return ArtefactId.PROBE_TALOS_API;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Stream.of(
            ProbeNotes.FAILURES,
            ProbedCertificate.JUDGEMENTS,
            Set.of(TalosApiProbe.class, ClientCertificateRejected.class, CertificateNameless.class))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    List<ProbedTarget> targets = ProbedTarget.of(document);
    for (ProbedTarget target : targets) {
      NodeName node = new NodeName(target.target().key("node").text());
      observe(new ProbeNotes(document.path(), notes, node, Api.TALOS, target));
    }
    long unfinished =
        targets.stream().filter(ProbedTarget::endpoint).filter(ProbedTarget::unfinished).count();
    notes.remark(targets.size() + (targets.size() == 1 ? " server" : " servers"));
    if (unfinished > 0) {
      notes.notExamined(
          Reason.TIMED_OUT,
          unfinished
              + (unfinished == 1 ? " endpoint was" : " endpoints were")
              + " not tried in time");
    }
  }

  private static void observe(ProbeNotes notes) {
    ProbedTarget probed = notes.probed();
    boolean nameless = probed.connected().anyMatch(TalosApiProbes::nameless);
    boolean reachable = nameless || probed.speaking().findAny().isPresent();
    if (probed.endpoint() && (reachable || !probed.unfinished())) {
      notes.fact(
          new TalosApiProbe(probed.host(), reachable),
          probed.target(),
          reachable ? "answers" : "does not answer");
    }
    if (!nameless && probed.endpoint()) {
      notes.failures();
    }
    probed.connected().forEach(connection -> connection(notes, connection));
  }

  private static boolean nameless(YamlValue connection) {
    return connection.key("tls").text().equals(NAMELESS);
  }

  private static void connection(ProbeNotes notes, YamlValue connection) {
    if (nameless(connection)) {
      notes.fact(
          new CertificateNameless(notes.node()),
          connection,
          "answers with a certificate that names no issuer");
    }
    ProbedCertificate certificate = new ProbedCertificate(notes, connection.key("certificate"));
    if (notes.probed().endpoint()) {
      refusal(notes, connection);
      certificate.judge();
    } else {
      certificate.judgeTime();
    }
  }

  private static void refusal(ProbeNotes notes, YamlValue connection) {
    String word = connection.key("client").text();
    TlsAlert alert = ALERTS.get(word);
    if (alert != null) {
      notes.fact(
          new ClientCertificateRejected(notes.node(), notes.api(), alert, 0, 0, 1, true),
          connection,
          "refuses the certificate of the client: " + word);
    }
  }
}
