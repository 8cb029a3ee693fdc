package dev.ichor.replay;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate authority of the moment. Its key is never written anywhere. */
final class Authority {

  private static final Duration BEFORE = Duration.ofDays(1);
  private static final Duration AFTER = Duration.ofDays(365);

  /** Of which kind the keys are, and how they sign. */
  enum Keys {
    /** As Talos has them. */
    ED25519("Ed25519", "Ed25519"),
    /** For clients of Kubernetes, many of which read no other. */
    RSA("RSA", "SHA256withRSA");

    private final String algorithm;
    private final String signature;

    Keys(String algorithm, String signature) {
      this.algorithm = algorithm;
      this.signature = signature;
    }

    private KeyPair pair() throws GeneralSecurityException {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    }
  }

  /**
   * A certificate and its key.
   *
   * @param certificate signed by the authority
   * @param keys the pair
   */
  record Issued(X509Certificate certificate, KeyPair keys) {}

  private final Keys kind;
  private final Instant since;
  private final Instant until;
  private final X500Name name = new X500Name("O=talos");
  private final KeyPair keys;
  private final X509Certificate certificate;
  private long serial = 1;

  private Authority(Keys kind, Instant since, Instant until) throws GeneralSecurityException {
    this.kind = kind;
    this.since = since;
    this.until = until;
    this.keys = kind.pair();
    try {
      X509v3CertificateBuilder own = builder(name, keys);
      own.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
      own.addExtension(
          Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign));
      this.certificate = sign(own);
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /** An authority whose certificates are valid by both clocks. */
  static Authority between(Keys kind, Instant recorded, Instant now)
      throws GeneralSecurityException {
    Instant first = recorded.isBefore(now) ? recorded : now;
    Instant last = recorded.isBefore(now) ? now : recorded;
    return new Authority(kind, first.minus(BEFORE), last.plus(AFTER));
  }

  X509Certificate certificate() {
    return certificate;
  }

  /**
   * A certificate for a server.
   *
   * @param addresses IP addresses in it
   * @param names DNS names in it
   */
  Issued server(Collection<String> addresses, Collection<String> names)
      throws GeneralSecurityException {
    GeneralName[] all =
        Stream.concat(
                addresses.stream().map(one -> new GeneralName(GeneralName.iPAddress, one)),
                names.stream().map(one -> new GeneralName(GeneralName.dNSName, one)))
            .toArray(GeneralName[]::new);
    return issue(new X500Name("CN=replay"), KeyPurposeId.id_kp_serverAuth, List.of(all));
  }

  /** A certificate for a client with a role, e.g. {@code os:reader}. */
  Issued client(String role) throws GeneralSecurityException {
    return issue(new X500Name("O=" + role), KeyPurposeId.id_kp_clientAuth, List.of());
  }

  private Issued issue(X500Name subject, KeyPurposeId purpose, List<GeneralName> names)
      throws GeneralSecurityException {
    KeyPair pair = kind.pair();
    try {
      X509v3CertificateBuilder leaf = builder(subject, pair);
      leaf.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
      leaf.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
      if (!names.isEmpty()) {
        leaf.addExtension(
            Extension.subjectAlternativeName,
            false,
            new GeneralNames(names.toArray(GeneralName[]::new)));
      }
      return new Issued(sign(leaf), pair);
    } catch (CertIOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  private X509v3CertificateBuilder builder(X500Name subject, KeyPair pair) {
    return new JcaX509v3CertificateBuilder(
        name,
        BigInteger.valueOf(serial++),
        Date.from(since),
        Date.from(until),
        subject,
        pair.getPublic());
  }

  private X509Certificate sign(X509v3CertificateBuilder builder) throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder(kind.signature).build(keys.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
