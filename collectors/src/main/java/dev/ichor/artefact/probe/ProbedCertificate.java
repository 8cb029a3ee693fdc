package dev.ichor.artefact.probe;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.client.CertificateLacksName;
import dev.ichor.fact.client.CertificateOutOfDate;
import dev.ichor.fact.client.CertificateTime;
import dev.ichor.fact.client.CertificateUntrusted;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A certificate that a server presented, judged as a client judges it: one thing at a time. Whether
 * a certificate that is not trusted holds the right names matters to nobody.
 *
 * @param notes where to write
 * @param certificate the entry in the document
 */
record ProbedCertificate(ProbeNotes notes, YamlValue certificate) {

  /** The facts of {@link #judge}. */
  static final Set<Class<? extends Fact>> JUDGEMENTS =
      Set.of(CertificateUntrusted.class, CertificateLacksName.class, CertificateOutOfDate.class);

  void judge() {
    if (!certificate.exists()) {
      return;
    }
    if (certificate.key("trusted").text().equals("false")) {
      String namesake = certificate.key("namesake").text();
      notes.fact(
          new CertificateUntrusted(notes.node(), "", notes.api(), namesake, 0, 0, 1, true),
          certificate,
          "certificate of " + certificate.key("issuer").text() + ", which is not trusted");
      return;
    }
    names();
    time();
  }

  /** Judges only whether it holds now, and only where it is of the cluster. */
  void judgeTime() {
    if (certificate.key("trusted").flag()) {
      time();
    }
  }

  List<String> texts(String key) {
    return certificate.key(key).elements().stream().map(YamlValue::text).toList();
  }

  private void names() {
    String wanted = notes.probed().host();
    boolean address = IpAddress.parse(wanted).isPresent();
    List<String> held = texts(address ? "addresses" : "names");
    boolean fits =
        address
            ? held.contains(wanted)
            : held.stream().anyMatch(name -> matches(name.toLowerCase(Locale.ROOT), wanted));
    if (!fits) {
      String list = String.join(", ", held);
      notes.fact(
          new CertificateLacksName(notes.node(), notes.api(), list, wanted, 0, 0, 1, true),
          certificate,
          "certificate is valid for " + (list.isEmpty() ? "nothing of that kind" : list));
    }
  }

  private static boolean matches(String pattern, String name) {
    int dot = name.indexOf('.');
    return pattern.equals(name)
        || (dot > 0
            && pattern.startsWith("*.")
            && pattern.substring(1).equals(name.substring(dot)));
  }

  private void time() {
    try {
      Instant asked = Instant.parse(notes.probed().asked());
      Instant since = Instant.parse(certificate.key("notBefore").text());
      Instant until = Instant.parse(certificate.key("notAfter").text());
      if (asked.isBefore(since)) {
        outOfDate(CertificateTime.NOT_YET_VALID, asked, since);
      } else if (asked.isAfter(until)) {
        outOfDate(CertificateTime.EXPIRED, asked, until);
      }
    } catch (DateTimeParseException unreadable) {
      // a time that cannot be read proves nothing
    }
  }

  private void outOfDate(CertificateTime state, Instant asked, Instant bound) {
    String bounds = state == CertificateTime.EXPIRED ? " is after " : " is before ";
    notes.fact(
        new CertificateOutOfDate(
            notes.node(), notes.api(), state, asked.toString(), bound.toString(), 0, 0, 1, true),
        certificate,
        "current time " + asked + bounds + bound);
  }
}
