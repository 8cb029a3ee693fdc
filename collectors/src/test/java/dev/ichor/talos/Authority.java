package dev.ichor.talos;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that issues certificates as a Talos cluster does. */
public final class Authority {

  /** Places within what is signed of a certificate. */
  private static final int ISSUER = 3;

  private static final int SUBJECT = 5;

  private final String name;
  private final String algorithm;
  private final KeyPair pair;
  private final X509Certificate certificate;

  /**
   * An authority.
   *
   * @param name its distinguished name; Talos calls each {@code O=talos}
   * @param algorithm Ed25519, EC or RSA
   */
  public Authority(String name, String algorithm) {
    this.name = name;
    this.algorithm = algorithm;
    this.pair = pair(algorithm);
    this.certificate = issue(name, pair, Duration.ofDays(-9), Duration.ofDays(900), true);
  }

  public static Authority talos() {
    return new Authority("O=talos", "Ed25519");
  }

  /** A certificate and its key. */
  public record Identity(X509Certificate certificate, PrivateKey key) {

    public String certificatePem() {
      try {
        return pem("CERTIFICATE", certificate.getEncoded());
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }

    public String keyPem(String label) {
      return pem(label, key.getEncoded());
    }
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public String pem() {
    return new Identity(certificate, pair.getPrivate()).certificatePem();
  }

  public Identity server(String... names) {
    return leaf("CN=cp-1", Duration.ofHours(-1), Duration.ofHours(23), names);
  }

  public Identity client() {
    return leaf("O=os:reader", Duration.ofHours(-1), Duration.ofDays(365));
  }

  public Identity leaf(String subject, Duration since, Duration until, String... names) {
    KeyPair own = pair(algorithm);
    return new Identity(issue(subject, own, since, until, false, names), own.getPrivate());
  }

  /**
   * The certificate of the maintenance stage: nobody's, of nobody. No library makes one, so the
   * names are cut out of another and the rest is signed again.
   */
  public static Identity maintenance(String... names) {
    Authority nobody = new Authority("O=nobody", "Ed25519");
    Identity named = nobody.leaf("O=nobody", Duration.ofHours(-1), Duration.ofHours(23), names);
    try {
      ASN1Sequence whole = ASN1Sequence.getInstance(named.certificate().getEncoded());
      ASN1EncodableVector inner = new ASN1EncodableVector();
      ASN1Sequence before = ASN1Sequence.getInstance(whole.getObjectAt(0));
      for (int i = 0; i < before.size(); i++) {
        boolean name = i == ISSUER || i == SUBJECT;
        inner.add(name ? new DERSequence() : before.getObjectAt(i));
      }
      DERSequence body = new DERSequence(inner);
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(named.key());
      signer.update(body.getEncoded());
      ASN1Encodable[] parts = {body, whole.getObjectAt(1), new DERBitString(signer.sign())};
      byte[] der = new DERSequence(parts).getEncoded();
      return new Identity(new Unissued(named.certificate(), der), named.key());
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private X509Certificate issue(
      String subject,
      KeyPair own,
      Duration since,
      Duration until,
      boolean authority,
      String... names) {
    Instant now = Instant.now();
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal(name),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(now.plus(since)),
              Date.from(now.plus(until)),
              new X500Principal(subject),
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
      if (names.length > 0) {
        GeneralName[] all =
            List.of(names).stream().map(Authority::general).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
      }
      String signature =
          switch (algorithm) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> algorithm;
          };
      X509CertificateHolder holder =
          builder.build(new JcaContentSignerBuilder(signature).build(pair.getPrivate()));
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private static GeneralName general(String text) {
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

  static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }

  public static String base64(String pem) {
    return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
  }
}
