package dev.ichor.collect.kube;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** The authority of a Kubernetes cluster of Talos: ECDSA, keys in the form of SEC 1. */
final class KubePki {

  /** A certificate and its key. */
  record Identity(X509Certificate certificate, KeyPair pair) {

    String certificateData() throws GeneralSecurityException {
      return base64(pem("CERTIFICATE", certificate.getEncoded()));
    }

    String keyData() throws IOException {
      ECPrivateKey key = (ECPrivateKey) pair.getPrivate();
      byte[] der =
          new org.bouncycastle.asn1.sec.ECPrivateKey(
                  256, key.getS(), SECObjectIdentifiers.secp256r1)
              .getEncoded();
      return base64(pem("EC PRIVATE KEY", der));
    }
  }

  private final KeyPair pair = pair();
  private final X509Certificate certificate = issue(pair, Duration.ofDays(-9), Duration.ofDays(9));

  String authorityData() throws GeneralSecurityException {
    return base64(pem("CERTIFICATE", certificate.getEncoded()));
  }

  Identity identity(Duration since, Duration until, String... names) {
    KeyPair own = pair();
    return new Identity(issue(own, since, until, names), own);
  }

  /** What a server with that certificate speaks; it trusts clients of this authority. */
  SSLContext server(Identity identity) throws GeneralSecurityException, IOException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    own.setKeyEntry(
        "own",
        identity.pair().getPrivate(),
        new char[0],
        new X509Certificate[] {identity.certificate()});
    own.setCertificateEntry("authority", certificate);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("SunX509");
    keys.init(own, new char[0]);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(own);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private X509Certificate issue(KeyPair own, Duration since, Duration until, String... names) {
    Instant now = Instant.now();
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Principal("CN=kubernetes"),
              BigInteger.valueOf(System.nanoTime()),
              Date.from(now.plus(since)),
              Date.from(now.plus(until)),
              new X500Principal(own == pair ? "CN=kubernetes" : "O=system:masters,CN=admin"),
              own.getPublic());
      builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(own == pair));
      if (names.length > 0) {
        GeneralName[] all = Stream.of(names).map(KubePki::name).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(all));
      }
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(
                  new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
    } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
      throw new AssertionError(e);
    }
  }

  private static GeneralName name(String text) {
    return new GeneralName(
        text.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName, text);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static String base64(String pem) {
    return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.US_ASCII));
  }
}
