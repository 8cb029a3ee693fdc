package dev.ichor.talos;

import dev.ichor.talos.CallFault.Whose;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the TLS of Java says of a handshake that failed. */
record HandshakeFaults(Dialled dialled) {

  private static final Pattern ALERT =
      Pattern.compile("(?:fatal alert: |\\()([a-z]+(?:_[a-z]+)*)\\)?");

  /** The alerts by which a server refuses a client, in the words of Go. */
  private static final Map<String, String> OF_CLIENT =
      Map.of(
          "unknown_ca", "unknown certificate authority",
          "certificate_expired", "expired certificate",
          "certificate_required", "certificate required",
          "bad_certificate", "bad certificate",
          "certificate_unknown", "unknown certificate",
          "certificate_revoked", "revoked certificate",
          "unsupported_certificate", "unsupported certificate",
          "access_denied", "access denied");

  /** Null when the words are not known. */
  @Nullable CallFault read(String said) {
    if (said.contains("not an SSL/TLS record") || said.contains("unrecognized SSL message")) {
      return of(
          FaultKind.PLAIN_TEXT,
          dialled.endpoint().dialled() + " answers without TLS",
          GoWords.handshake("tls: first record does not look like a TLS handshake"));
    }
    if (said.contains("fatal alert")) {
      Matcher alert = ALERT.matcher(said.toLowerCase(Locale.ROOT));
      return alert.find() ? alert(alert.group(1)) : null;
    }
    if (said.contains("protocol version") || said.contains("selected TLS")) {
      return of(
          FaultKind.TLS_TOO_OLD,
          dialled.endpoint().dialled() + " does not speak TLS 1.3",
          GoWords.handshake("tls: server selected unsupported protocol version 303"));
    }
    return null;
  }

  private CallFault alert(String name) {
    String words = OF_CLIENT.get(name);
    if (words != null) {
      return of(
          FaultKind.CLIENT_CERTIFICATE_REJECTED,
          dialled.endpoint().dialled() + " refuses the client certificate: " + words,
          GoWords.connection("error reading server preface: remote error: tls: " + words));
    }
    if (name.equals("protocol_version")) {
      return of(
          FaultKind.TLS_TOO_OLD,
          dialled.endpoint().dialled() + " does not speak TLS 1.3",
          GoWords.handshake("remote error: tls: protocol version not supported"));
    }
    String plain = name.replace('_', ' ');
    return of(
        FaultKind.HANDSHAKE_FAILED,
        dialled.endpoint().dialled() + " ends the TLS handshake: " + plain,
        GoWords.handshake("remote error: tls: " + plain));
  }

  private static CallFault of(FaultKind kind, String words, String go) {
    return new CallFault(kind, Whose.ENDPOINT, words, go);
  }
}
