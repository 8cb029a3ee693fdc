package dev.ichor.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What came of a TLS handshake. */
enum TlsOutcome {
  OPEN,
  DEADLINE,
  CLOSED,
  RESET,
  NOT_TLS,
  NOT_HTTP2,
  PROTOCOL_VERSION,
  /** The certificate says neither whose it is nor who issued it: Java reads no such certificate. */
  NAMELESS,
  /** It failed otherwise: by an alert that stands beside it, or by what the server sent. */
  OTHER,
  /** TCP did not come so far. */
  NOT_TRIED;

  private static final Pattern RECEIVED = Pattern.compile("Received fatal alert: ([a-z_0-9]+)");

  /** The alert that the server sent, e.g. {@code unknown_ca}; empty when it sent none. */
  static String alert(Throwable failure) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      Matcher received = RECEIVED.matcher(String.valueOf(e.getMessage()));
      if (received.find()) {
        return received.group(1);
      }
    }
    return "";
  }

  /** By the exception: JSSE has no types for these, only its own words. */
  static TlsOutcome of(IOException failure) {
    String alert = alert(failure);
    if (!alert.isEmpty()) {
      return switch (alert) {
        case "protocol_version" -> PROTOCOL_VERSION;
        case "no_application_protocol" -> NOT_HTTP2;
        default -> OTHER;
      };
    }
    for (Throwable e = failure; e != null; e = e.getCause()) {
      TlsOutcome outcome = byWords(e);
      if (outcome != OTHER) {
        return outcome;
      }
    }
    return OTHER;
  }

  private static TlsOutcome byWords(Throwable e) {
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof SocketTimeoutException) {
      return DEADLINE;
    }
    if (words.contains("reset") || words.contains("broken pipe") || words.contains("abort")) {
      return RESET;
    }
    if (e instanceof EOFException || words.contains("terminated") || words.contains("closed")) {
      return CLOSED;
    }
    if (words.contains("protocol version") || words.contains("protocol_version")) {
      return PROTOCOL_VERSION;
    }
    if (words.contains("empty issuer dn")) {
      return NAMELESS;
    }
    return words.contains("unrecognized ssl message") ? NOT_TLS : OTHER;
  }

  /** As it stands in documents. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
