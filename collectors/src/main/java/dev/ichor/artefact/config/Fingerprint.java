package dev.ichor.artefact.config;

import dev.ichor.fact.config.SecretKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A short hash of a secret. Four bytes tell two secrets apart and are far too few to find one by
 * trying; the kind goes into the hash, so that a value which serves twice shows no link.
 */
public final class Fingerprint {

  private static final int BYTES = 4;
  private static final int SHORTEST_SECRET = 16;
  private static final String PEM = "-----BEGIN ";
  private static final Pattern TOKEN = Pattern.compile("[a-z0-9]{6}\\.[a-z0-9]{16}");

  private Fingerprint() {}

  /**
   * The fingerprint of a value; empty for what only stands in place of a secret, such as {@code
   * REDACTED}, since that is the same everywhere.
   */
  public static Optional<String> of(SecretKind kind, String value) {
    String secret =
        switch (kind) {
          case BOOTSTRAP_TOKEN, MACHINE_TOKEN -> TOKEN.matcher(value).matches() ? value : "";
          case MACHINE_CA, KUBERNETES_CA, AGGREGATOR_CA, ETCD_CA, SERVICE_ACCOUNT_KEY -> pem(value);
          case CLUSTER_ID, CLUSTER_SECRET, ENCRYPTION_SECRET ->
              decoded(value).length >= SHORTEST_SECRET ? value.strip() : "";
        };
    return secret.isEmpty() ? Optional.empty() : Optional.of(hash(kind, secret));
  }

  /** The first PEM block of a value, which may be the base64 of it. */
  private static String pem(String value) {
    String text = value.contains(PEM) ? value : new String(decoded(value), StandardCharsets.UTF_8);
    return text.contains(PEM) ? text.replaceAll("\\s+", "") : "";
  }

  private static byte[] decoded(String value) {
    try {
      return Base64.getMimeDecoder().decode(value.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException noBase64) {
      return new byte[0];
    }
  }

  private static String hash(SecretKind kind, String secret) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(("ichor " + kind + ":").getBytes(StandardCharsets.UTF_8));
      byte[] hash = digest.digest(secret.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
