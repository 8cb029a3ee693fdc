package dev.ichor.probe;

import dev.ichor.artefact.config.Fingerprint;
import dev.ichor.fact.config.SecretKind;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What was met, as the text that observers read and snapshots keep. Of certificates only what
 * anybody is shown who connects: names, addresses, times.
 */
final class ProbeDocument {

  private final DocumentText text = new DocumentText();
  private final List<X509Certificate> authorities;

  /**
   * Begins with the moment and with whom the client trusts.
   *
   * @param asked by the clock of the client
   */
  ProbeDocument(Instant asked, List<X509Certificate> authorities) {
    this.authorities = authorities;
    text.quoted(0, "asked", asked.toString());
    text.list(0, "authorities", authorities.stream().map(ProbeDocument::fingerprint).toList());
    text.open(0, "targets");
  }

  /** A Talos API; what was met at its addresses follows. */
  void target(ProbeTarget target, Found found) {
    text.element(1, "host", target.host());
    text.plain(1, "port", target.port());
    text.quoted(1, "node", target.node().text());
    text.plain(1, "endpoint", target.endpoint());
    found(found);
  }

  /** The Kubernetes endpoint; what its connections met follows. */
  void endpoint(String url, String host, int port, Found found) {
    text.element(1, "host", host);
    text.plain(1, "port", port);
    text.quoted(1, "url", url);
    found(found);
  }

  private void found(Found found) {
    text.quoted(1, "lookup", found.word());
    if (found.addresses().isEmpty()) {
      text.list(1, "connections", List.of());
    } else {
      text.open(1, "connections");
    }
  }

  /**
   * What one connection met.
   *
   * @param keyed the client proved who it is
   */
  void seen(Seen seen, boolean keyed) {
    text.element(2, "address", seen.address().getHostAddress());
    text.quoted(2, "tcp", seen.tcp().word());
    if (seen.tcp() != TcpOutcome.OPEN) {
      return;
    }
    text.quoted(2, "tls", seen.tls().word());
    filled("alert", seen.alert());
    filled("version", seen.version());
    filled("protocol", seen.protocol());
    filled("client", keyed ? seen.client() : "");
    if (seen.status() > 0) {
      text.plain(2, "status", seen.status());
    }
    if (!seen.chain().isEmpty()) {
      certificate(new Presented(seen.chain()));
    }
  }

  private void filled(String key, String value) {
    if (!value.isEmpty()) {
      text.quoted(2, key, value);
    }
  }

  private void certificate(Presented presented) {
    text.open(2, "certificate");
    text.quoted(3, "subject", presented.subject().getName());
    text.quoted(3, "issuer", presented.issuer().getName());
    if (!authorities.isEmpty()) {
      text.plain(3, "trusted", presented.leadsTo(authorities));
      text.quoted(3, "namesake", presented.namesake(authorities));
    }
    text.list(3, "names", presented.names());
    text.list(3, "addresses", presented.addresses());
    text.quoted(3, "notBefore", presented.notBefore().toString());
    text.quoted(3, "notAfter", presented.notAfter().toString());
  }

  /** The short hash by which configurations are compared. */
  private static String fingerprint(X509Certificate authority) {
    try {
      String body =
          Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
              .encodeToString(authority.getEncoded());
      String pem = "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
      return Fingerprint.of(SecretKind.MACHINE_CA, pem).orElse("");
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("it was decoded before", e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
