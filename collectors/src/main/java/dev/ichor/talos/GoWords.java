package dev.ichor.talos;

import dev.ichor.collect.SecretBlanker;
import io.grpc.Status;
import java.util.Locale;

/** How {@code talosctl}, a program in Go, words a failed call. */
final class GoWords {

  private static final int LONGEST = 600;

  private GoWords() {}

  /** The status of a call as Go prints it. */
  static String status(Status.Code code, String description) {
    return "code = " + code(code) + " desc = " + oneLine(description);
  }

  /** A failure on the way to the server. */
  static String connection(String words) {
    return status(Status.Code.UNAVAILABLE, "connection error: desc = \"" + words + "\"");
  }

  /** A failure to connect. */
  static String dialling(String words) {
    return connection("transport: Error while dialing: dial tcp" + words);
  }

  /** A failure of the TLS handshake. */
  static String handshake(String words) {
    return connection("transport: authentication handshake failed: " + words);
  }

  /** A certificate that the client does not accept. */
  static String verifying(String words) {
    return handshake("tls: failed to verify certificate: x509: " + words);
  }

  /** {@code PERMISSION_DENIED} is {@code PermissionDenied}. */
  private static String code(Status.Code code) {
    StringBuilder words = new StringBuilder();
    for (String word : code.name().split("_", -1)) {
      words.append(word, 0, 1).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return words.toString();
  }

  /** On one line, of bounded length, without what may be a secret. */
  static String oneLine(String text) {
    String line = SecretBlanker.blank(text.strip().replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
