package dev.ichor.probe;

import dev.ichor.fact.IpAddress;
import dev.ichor.talos.AlternativeName;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/** The chain that a server presented, set against the authorities that the client trusts. */
final class Presented {

  private final List<X509Certificate> chain;
  private final X509Certificate server;

  /** A chain of at least one certificate. */
  Presented(List<X509Certificate> chain) {
    this.chain = chain;
    this.server = chain.get(0);
  }

  X500Principal subject() {
    return server.getSubjectX500Principal();
  }

  X500Principal issuer() {
    return server.getIssuerX500Principal();
  }

  Instant notBefore() {
    return server.getNotBefore().toInstant();
  }

  Instant notAfter() {
    return server.getNotAfter().toInstant();
  }

  /** DNS names in it, in its order. */
  List<String> names() {
    return alternatives(false).toList();
  }

  /** Addresses in it, in its order, in canonical form. */
  List<String> addresses() {
    return alternatives(true)
        .map(text -> IpAddress.parse(text).map(IpAddress::text).orElse(text))
        .toList();
  }

  private Stream<String> alternatives(boolean addresses) {
    return AlternativeName.of(server).stream()
        .filter(name -> name.address() == addresses)
        .map(AlternativeName::text);
  }

  /** Whether it leads to one of the authorities, whatever the time. */
  boolean leadsTo(List<X509Certificate> authorities) {
    if (authorities.contains(server)) {
      return true;
    }
    Set<TrustAnchor> anchors =
        authorities.stream()
            .map(authority -> new TrustAnchor(authority, null))
            .collect(Collectors.toSet());
    if (anchors.isEmpty()) {
      return false;
    }
    X509CertSelector wanted = new X509CertSelector();
    wanted.setCertificate(server);
    try {
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, wanted);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(whenAllWereValid(authorities)));
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
      CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException leadsElsewhere) {
      return false;
    }
  }

  /** Time is judged apart from trust, so this asks at a moment at which it matters least. */
  private Instant whenAllWereValid(List<X509Certificate> authorities) {
    Instant latest = notBefore();
    for (X509Certificate authority : authorities) {
      Instant since = authority.getNotBefore().toInstant();
      latest = since.isAfter(latest) && since.isBefore(notAfter()) ? since : latest;
    }
    return latest;
  }

  /**
   * The name of an authority that is called as the issuer, has another key and is trusted; empty
   * when none is called so. All clusters call theirs alike.
   */
  String namesake(List<X509Certificate> authorities) {
    boolean called =
        !issuer().getName().isEmpty()
            && authorities.stream()
                .anyMatch(authority -> authority.getSubjectX500Principal().equals(issuer()));
    return called ? shortName(issuer()) : "";
  }

  /** The common name, else the organisation, else the whole. */
  static String shortName(X500Principal principal) {
    String whole = principal.getName();
    for (String kind : List.of("CN=", "O=")) {
      for (String part : whole.split(",", -1)) {
        if (part.startsWith(kind)) {
          return part.substring(kind.length());
        }
      }
    }
    return whole;
  }
}
