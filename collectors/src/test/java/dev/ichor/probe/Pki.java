package dev.ichor.probe;

import dev.ichor.talos.Authority;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
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
    return keys(own.getPrivate(), issue(name, own, leaf, false));
  }

  /** The certificate of the maintenance stage, which names nobody. */
  static List<KeyManager> nameless() {
    Authority.Identity nobody = Authority.maintenance("127.0.0.1");
    return keys(nobody.key(), nobody.certificate());
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

  private static List<KeyManager> keys(PrivateKey own, X509Certificate certificate) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("own", own, new char[0], new X509Certificate[] {certificate});
      KeyManagerFactory factory = KeyManagerFactory.getInstance("SunX509");
      factory.init(store, new char[0]);
      return List.of(factory.getKeyManagers());
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
