package dev.ichor.talos;

import com.google.protobuf.ByteString;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of PEM.
 *
 * @param label what it says it is, e.g. {@code ED25519 PRIVATE KEY}
 * @param der its contents
 */
record PemText(String label, ByteString der) {

  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \\1-----");

  /**
   * The blocks of a text, in order.
   *
   * @throws IllegalArgumentException when what stands between the dashes is no base64
   */
  static List<PemText> read(String text) {
    List<PemText> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(text);
    while (block.find()) {
      String body = block.group(2).replaceAll("\\s+", "");
      blocks.add(
          new PemText(block.group(1), ByteString.copyFrom(Base64.getDecoder().decode(body))));
    }
    return blocks;
  }

  /** The certificates of a text; blocks of other kinds are passed over. */
  static List<X509Certificate> certificates(String text) throws CertificateException {
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemText block : read(text)) {
      if (block.label().endsWith("CERTIFICATE")) {
        certificates.add((X509Certificate) factory.generateCertificate(block.der().newInput()));
      }
    }
    return certificates;
  }

  @Override
  public String toString() {
    return "PemText[" + label + "]";
  }
}
