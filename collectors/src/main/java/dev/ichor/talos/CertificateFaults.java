package dev.ichor.talos;

import dev.ichor.fact.IpAddress;
import dev.ichor.talos.CallFault.Whose;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Why the certificate of a server was refused. Java has one sentence for a certificate without
 * addresses and for one with others, so the certificate itself is asked.
 */
record CertificateFaults(Dialled dialled) {

  private static final int MANY = 100;

  CallFault read(ServerCertificateException refused) {
    X509Certificate leaf = refused.presented().leaf();
    for (Throwable at = refused; at != null; at = at.getCause()) {
      String said = at.getMessage() == null ? "" : at.getMessage();
      if (at instanceof CertificateNotYetValidException) {
        return outOfDate(
            FaultKind.SERVER_CERTIFICATE_NOT_YET_VALID, "before", leaf.getNotBefore().toInstant());
      }
      if (at instanceof CertificateExpiredException) {
        return outOfDate(
            FaultKind.SERVER_CERTIFICATE_EXPIRED, "after", leaf.getNotAfter().toInstant());
      }
      if (said.contains("No subject alternative") || said.contains("No name matching")) {
        return otherName(refused.presented());
      }
    }
    return untrusted(refused);
  }

  private CallFault untrusted(ServerCertificateException refused) {
    String authority = refused.authority();
    String hint =
        authority.isEmpty()
            ? ""
            : " (possibly because of \\\"x509: Ed25519 verification failure\\\" while trying to"
                + " verify candidate authority certificate \\\""
                + authority
                + "\\\")";
    return untrusted(" is not of the authority that the talosconfig trusts", hint);
  }

  /** The certificate of the maintenance stage has no issuer, and Java does not even read such. */
  CallFault unissued() {
    return untrusted(" is that of a machine in maintenance, which no authority issued", "");
  }

  private CallFault untrusted(String words, String hint) {
    return of(
        FaultKind.SERVER_NOT_TRUSTED,
        "the certificate of " + dialled.endpoint().dialled() + words,
        GoWords.verifying("certificate signed by unknown authority" + hint));
  }

  private CallFault otherName(PresentedCertificate presented) {
    String host = dialled.endpoint().host();
    boolean address = IpAddress.parse(host).isPresent();
    List<String> names = address ? presented.addresses() : presented.hosts();
    String go = address ? lacksAddress(names, host) : lacksHost(names, host);
    return of(
        FaultKind.NAME_NOT_IN_CERTIFICATE,
        "the certificate of "
            + dialled.endpoint().dialled()
            + (names.isEmpty()
                ? " has no " + (address ? "address" : "name")
                : " is for " + some(names)),
        GoWords.verifying(go));
  }

  private static String lacksAddress(List<String> names, String host) {
    if (names.isEmpty()) {
      return "cannot validate certificate for " + host + " because it doesn't contain any IP SANs";
    }
    return names.size() >= MANY
        ? "certificate is valid for " + names.size() + " IP SANs, but none matched " + host
        : "certificate is valid for " + String.join(", ", names) + ", not " + host;
  }

  private static String lacksHost(List<String> names, String host) {
    if (names.isEmpty()) {
      return "certificate is not valid for any names, but wanted to match " + host;
    }
    return names.size() >= MANY
        ? "certificate is valid for " + names.size() + " names, but none matched " + host
        : "certificate is valid for " + String.join(", ", names) + ", not " + host;
  }

  private static String some(List<String> names) {
    int shown = Math.min(names.size(), 4);
    String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }

  private CallFault outOfDate(FaultKind kind, String relation, Instant bound) {
    Instant now = dialled.clock().get().truncatedTo(ChronoUnit.SECONDS);
    return of(
        kind,
        "the certificate of "
            + dialled.endpoint().dialled()
            + (relation.equals("after") ? " expired at " : " is valid only from ")
            + bound,
        GoWords.verifying(
            "certificate has expired or is not yet valid: current time "
                + now
                + " is "
                + relation
                + " "
                + bound));
  }

  private static CallFault of(FaultKind kind, String words, String go) {
    return new CallFault(kind, Whose.ENDPOINT, words, go);
  }
}
