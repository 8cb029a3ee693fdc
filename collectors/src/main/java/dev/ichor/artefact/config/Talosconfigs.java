package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.client.ClientCa;
import dev.ichor.fact.client.ClientCertificate;
import dev.ichor.fact.client.ClientContext;
import dev.ichor.fact.client.ClientEndpoint;
import dev.ichor.fact.config.SecretKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.observation.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The client configuration of {@code talosctl}. Its certificate is read for the time in which it is
 * valid; neither it nor its key is kept.
 *
 * <pre>{@code
 * context: lab
 * contexts:
 *     lab:
 *         endpoints:
 *             - 10.5.0.2
 *             - https://lb.example.net
 *         nodes:
 *             - 10.5.0.2
 * }</pre>
 */
public final class Talosconfigs implements Artefact {

  private static final int PORT = 50000;
  private static final int HTTPS = 443;

  @Override
  public ArtefactId id() {
    return ArtefactId.CLIENT_TALOSCONFIG;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(
        ClientCa.class, ClientCertificate.class, ClientContext.class, ClientEndpoint.class);
  }

  /** Whether a text is a client configuration. */
  public static boolean recognises(String text) {
    try {
      YamlValue root = YamlReader.read(text, 0);
      return root.entries().containsKey("contexts")
          && root.entries().containsKey("context")
          && !root.entries().containsKey("clusters");
    } catch (BrokenDocumentException noYaml) {
      return false;
    }
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    YamlValue root = YamlReader.read(document.text(), 0);
    if (!root.entries().containsKey("contexts")) {
      throw new BrokenDocumentException(
          "line " + root.line() + ": there is no key 'contexts'; expected a talosconfig");
    }
    String selected = root.key("context").text();
    for (Map.Entry<String, YamlValue> one : root.key("contexts").entries().entrySet()) {
      new Context(one.getKey(), document.path(), notes)
          .read(one.getValue(), one.getKey().equals(selected));
    }
    int contexts = root.key("contexts").entries().size();
    notes.remark(contexts + (contexts == 1 ? " context" : " contexts"));
  }

  private record Context(String name, String path, Notes notes) {

    void read(YamlValue context, boolean selected) {
      fact(new ClientContext(name, selected), context, "context: " + name);
      context.key("endpoints").elements().forEach(this::endpoint);
      endpoint(context.key("target"));
      YamlValue ca = context.key("ca");
      Fingerprint.of(SecretKind.MACHINE_CA, ca.text())
          .ifPresent(short8 -> fact(new ClientCa(name, short8), ca, "ca"));
      YamlValue certificate = context.key("crt");
      certificate(certificate.text()).ifPresent(found -> validity(certificate, found));
    }

    private void endpoint(YamlValue endpoint) {
      if (endpoint.text().isEmpty()) {
        return;
      }
      HostPort parts = HostPort.parse(endpoint.text());
      int otherwise = parts.scheme().equals("https") ? HTTPS : PORT;
      int port = parts.port() == 0 ? otherwise : parts.port();
      fact(new ClientEndpoint(name, parts.host(), port), endpoint, "endpoints: " + endpoint.text());
    }

    /** Where nothing tells the moment of collection, it counts from its own beginning. */
    private void validity(YamlValue place, X509Certificate certificate) {
      Instant since = certificate.getNotBefore().toInstant();
      Instant until = certificate.getNotAfter().toInstant();
      notes.aged(
          moment -> {
            Instant now = moment.now().equals(Instant.EPOCH) ? since : moment.now();
            return new ClientCertificate(name, seconds(since, now), seconds(now, until));
          },
          new Locator.FileLine(path, place.line()),
          null,
          "crt: valid from " + since + " to " + until);
    }

    /** Either may lie before the other: a certificate can be of tomorrow. */
    private static int seconds(Instant from, Instant to) {
      long between = to.getEpochSecond() - from.getEpochSecond();
      return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, between));
    }

    private void fact(Fact fact, YamlValue place, String excerpt) {
      notes.fact(fact, new Locator.FileLine(path, place.line()), null, excerpt);
    }
  }

  private static Optional<X509Certificate> certificate(String text) {
    try {
      byte[] pem = Base64.getMimeDecoder().decode(text);
      return Optional.of(
          (X509Certificate)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(new ByteArrayInputStream(pem)));
    } catch (CertificateException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
