package dev.ichor.collect.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.collect.SecretBlanker;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.function.UnaryOperator;

/**
 * Certificates and requests that name machines. What is signed cannot be rewritten, so those that
 * hold a name or an address that is replaced elsewhere are blanked; the authority of a cluster and
 * the certificate of its client name nobody and stay, with their fingerprint and their dates.
 */
final class NamedCertificates {

  private static final Pattern PEM =
      Pattern.compile("-----BEGIN CERTIFICATE(?: REQUEST)?-----([A-Za-z0-9+/=\\s\\\\]+)-----END");
  private static final Pattern BASE64 = Pattern.compile("LS0tLS1CRUdJTiBDRVJU[A-Za-z0-9+/=]+");

  private final UnaryOperator<String> rename;

  NamedCertificates(UnaryOperator<String> rename) {
    this.rename = rename;
  }

  /** The text without them, line for line. */
  String blank(String text) {
    String plain = text.contains("-----BEGIN CERT") ? each(PEM, text, false) : text;
    return plain.contains("LS0tLS1CRUdJTiBDRVJU") ? each(BASE64, plain, true) : plain;
  }

  private String each(Pattern pattern, String text, boolean encoded) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      int group = encoded ? 0 : 1;
      String body = found.group(group);
      if (names(encoded ? decodedBody(body) : body)) {
        out.append(text, copied, found.start(group));
        // A bare value of YAML that began with the marker would be an alias.
        boolean bare = encoded && found.start() > 0 && text.charAt(found.start() - 1) == ' ';
        String marker = bare ? '"' + SecretBlanker.BLANK + '"' : SecretBlanker.BLANK;
        out.append(body.replaceAll("[A-Za-z0-9+/=]{8,}", marker));
        copied = found.end(group);
      }
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private static String decodedBody(String base64) {
    String text = new String(decoded(base64), StandardCharsets.ISO_8859_1);
    return text.replaceAll("-----[A-Z ]+-----", "");
  }

  private boolean names(String body) {
    byte[] der = decoded(body.replace("\\n", ""));
    String text = new String(der, StandardCharsets.ISO_8859_1);
    return !rename.apply(text).equals(text) || namesAddress(der);
  }

  private boolean namesAddress(byte[] der) {
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      X509Certificate certificate =
          (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
      String names = String.valueOf(certificate.getSubjectAlternativeNames());
      return !rename.apply(names).equals(names);
    } catch (CertificateException noCertificate) {
      return false;
    }
  }

  private static byte[] decoded(String base64) {
    try {
      return Base64.getMimeDecoder().decode(base64);
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }
}
