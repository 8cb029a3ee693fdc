package dev.ichor.collect.redact;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Text that stands in a document as base64: certificates, keys, whole configurations. */
final class Base64Text {

  /** Base64 in base64 in base64 is a joke. */
  private static final int DEEPEST = 3;

  private static final int LOOKED_AT = 96;
  private static final String PEM = "LS0tLS1CRUdJT";

  private Base64Text() {}

  /** Whether the decoded text holds a secret. */
  static boolean hidesSecret(String base64, int depth) {
    if (depth >= DEEPEST || base64.length() < Suspicion.BASE64_RUN) {
      return false;
    }
    int pem = base64.indexOf(PEM);
    String text = decode(pem > 0 && pem % 4 != 0 ? base64.substring(pem) : base64);
    if (!isText(text)) {
      return false;
    }
    return !SecretDocument.clean(text, true, depth + 1).equals(text);
  }

  private static String decode(String base64) {
    int whole = base64.length();
    while (whole > 0 && base64.charAt(whole - 1) == '=') {
      whole--;
    }
    // A run may end in the middle of a group, or be a part of something longer.
    int letters = whole % 4 == 1 ? whole - 1 : whole;
    try {
      byte[] bytes =
          Base64.getDecoder()
              .decode(base64.substring(0, letters).getBytes(StandardCharsets.ISO_8859_1));
      return new String(bytes, StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }

  private static boolean isText(String text) {
    int end = Math.min(LOOKED_AT, text.length());
    for (int i = 0; i < end; i++) {
      char letter = text.charAt(i);
      if (letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t') {
        return false;
      }
    }
    return end > 0;
  }
}
