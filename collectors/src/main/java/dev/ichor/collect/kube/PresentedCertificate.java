package dev.ichor.collect.kube;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The certificate that the API server showed, so that a refusal can say what was wrong with it. */
final class PresentedCertificate {

  private static final int DNS = 2;
  private static final int ADDRESS = 7;

  private volatile List<X509Certificate> shown = List.of();

  void show(X509Certificate[] chain) {
    shown = List.of(chain);
  }

  /** What Go says when it is not valid for a name; empty when none was shown. */
  String notFor(String host) {
    if (shown.isEmpty()) {
      return "";
    }
    List<String> names = names(shown.get(0));
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

  private static List<String> names(X509Certificate certificate) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      if (all != null) {
        for (List<?> entry : all) {
          if (entry.get(0).equals(DNS) || entry.get(0).equals(ADDRESS)) {
            names.add(String.valueOf(entry.get(1)));
          }
        }
      }
    } catch (CertificateParsingException broken) {
      names.clear();
    }
    return names;
  }
}
