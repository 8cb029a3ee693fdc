package dev.ichor.probe;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority as a Talos cluster has it, and what it issues. */
final class Pki {

  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final Instant YESTERDAY = NOW.minus(Duration.ofHours(1));
  static final Instant TOMORROW = NOW.plus(Duration.ofHours(23));

  private final String name;
  private final String algorithm;
  private final KeyPair pair;
  private final X509Certificate certificate;

  /** An authority of that name, with keys of an algorithm. */
  Pki(String name, String algorithm) {
    this.name = name;
    this.algorithm = algorithm;
    this.pair = pair(algorithm);
    this.certificate =
        issue(
            name,
            pair,
            new Leaf(
                name, NOW.minus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(900)), List.of()),
            true);
  }

  /** The authority of a Talos cluster: they are all called alike. */
  static Pki talos() {
    return new Pki("O=talos", "Ed25519");
  }

  /**
   * What is to be issued.
   *
   * @param subject its distinguished name
   * @param names names and addresses in it
   */
  record Leaf(String subject, Instant since, Instant until, List<String> names) {

    static Leaf of(String... names) {
      return new Leaf("O=cp-1,CN=cp-1", YESTERDAY, TOMORROW, List.of(names));
    }

    Leaf during(Instant from, Instant to) {
      return new Leaf(subject, from, to, names);
    }
  }

  X509Certificate certificate() {
    return certificate;
  }

  /** A certificate and its key, for a server or a client. */
  List<KeyManager> issue(Leaf leaf) {
    KeyPair own = pair(algorithm);
    return keys(own, issue(name, own, leaf, false));
  }

  /**
   * A certificate that names neither its holder nor an issuer, as in the maintenance stage. Who
   * writes certificates by the book refuses to write it, and so does Java to read it.
   */
  static List<KeyManager> nameless() {
    try {
      KeyPair own = pair("EC");
      ASN1Encodable nobody = new DERSequence();
      AlgorithmIdentifier signedBy = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
      DERSequence body =
          new DERSequence(
              new ASN1Encodable[] {
                new DERTaggedObject(true, 0, new ASN1Integer(2)),
                new ASN1Integer(1),
                signedBy,
                nobody,
                new DERSequence(
                    new ASN1Encodable[] {
                      new Time(Date.from(YESTERDAY)), new Time(Date.from(TOMORROW))
                    }),
                nobody,
                SubjectPublicKeyInfo.getInstance(own.getPublic().getEncoded())
              });
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(own.getPrivate());
      signature.update(body.getEncoded());
      byte[] der =
          new DERSequence(new ASN1Encodable[] {body, signedBy, new DERBitString(signature.sign())})
              .getEncoded();
      Pki readable = new Pki("O=nobody", "EC");
      return keys(
          own,
          new RawCertificate(der, readable.issue("O=nobody", own, Leaf.of("127.0.0.1"), false)));
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private X509Certificate issue(String issuer, KeyPair own, Leaf leaf, boolean authority) {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(issuer),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(leaf.since()),
              Date.from(leaf.until()),
              new X500Principal(leaf.subject()),
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      GeneralName[] names = leaf.names().stream().map(Pki::name).toArray(GeneralName[]::new);
      if (names.length > 0) {
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
      }
      String signature = algorithm.equals("Ed25519") ? algorithm : "SHA256with" + signer();
      JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
      return converter.getCertificate(
          builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate())));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private String signer() {
    return algorithm.equals("EC") ? "ECDSA" : algorithm;
  }

  private static GeneralName name(String text) {
    boolean address = text.matches("[0-9.]+|.*:.*");
    return new GeneralName(address ? GeneralName.iPAddress : GeneralName.dNSName, text);
  }

  private static KeyPair pair(String algorithm) {
    try {
      return KeyPairGenerator.getInstance(algorithm).generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static List<KeyManager> keys(KeyPair own, X509Certificate certificate) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("own", own.getPrivate(), new char[0], new X509Certificate[] {certificate});
      KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
      factory.init(store, new char[0]);
      return List.of(factory.getKeyManagers());
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
