package dev.ichor.collect.kube;

import dev.ichor.talos.AlternativeName;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The certificate that the API server showed, so that a refusal can say what was wrong with it. */
final class PresentedCertificate {

  private volatile List<X509Certificate> shown = List.of();

  void show(X509Certificate[] chain) {
    shown = List.of(chain);
  }

  /** Whether a handshake came so far. */
  boolean isShown() {
    return !shown.isEmpty();
  }

  /** What Go says when it is not valid for a name; empty when none was shown. */
  String notFor(String host) {
    if (shown.isEmpty()) {
      return "";
    }
    List<String> names =
        AlternativeName.of(shown.get(0)).stream().map(AlternativeName::text).toList();
    return "tls: failed to verify certificate: x509: certificate is "
        + (names.isEmpty() ? "not valid for any names" : "valid for " + String.join(", ", names))
        + ", not "
        + host;
  }

  /** What Go says when its time is over or has not begun; empty when that is not so. */
  String outOfTime(Instant now) {
    Instant current = now.truncatedTo(ChronoUnit.SECONDS);
    for (X509Certificate one : shown) {
      Instant until = one.getNotAfter().toInstant();
      Instant since = one.getNotBefore().toInstant();
      if (now.isAfter(until) || now.isBefore(since)) {
        return "tls: failed to verify certificate: x509: certificate has expired or is not yet"
            + " valid: current time "
            + current
            + (now.isAfter(until) ? " is after " + until : " is before " + since);
      }
    }
    return "";
  }
}
