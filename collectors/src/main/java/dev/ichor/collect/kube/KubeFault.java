package dev.ichor.collect.kube;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.SecretBlanker;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * Why a document could not be read.
 *
 * @param reason for the coverage
 * @param words for people, on one line without full stop; secrets blanked
 * @param line what kubectl prints for it; empty when it tells nothing of the client
 */
record KubeFault(Reason reason, String words, String line) {

  private static final int LONGEST = 300;
  private static final int DIAL_MILLIS = 2_000;

  /** Alerts of TLS by which a server refuses a client, as the JDK and as Go call them. */
  private static final Map<String, String> ALERTS =
      Map.of(
          "unknown_ca", "unknown certificate authority",
          "bad_certificate", "bad certificate",
          "certificate_expired", "expired certificate",
          "certificate_required", "certificate required",
          "certificate_unknown", "unknown certificate");

  /** Nothing came in time, though the server was reached before. */
  static KubeFault timedOut(Duration limit) {
    return new KubeFault(
        Reason.TIMED_OUT,
        "no answer within "
            + (limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms"),
        "");
  }

  /**
   * The server never answered.
   *
   * @param presented what it showed in TLS before it fell silent, if anything
   */
  static KubeFault silent(Duration limit, PresentedCertificate presented) {
    return new KubeFault(
        Reason.TIMED_OUT,
        "the API server accepted the connection and did not answer within "
            + limit.toMillis() / 1000.0
            + " s",
        "Unable to connect to the server: "
            + (presented.isShown()
                ? "context deadline exceeded"
                : "net/http: TLS handshake timeout"));
  }

  /** An answer that is no success; null for none. */
  static KubeFault of(HttpAnswer answer) {
    String message = message(answer);
    return switch (answer.code()) {
      case 401 ->
          new KubeFault(
              Reason.DENIED,
              "401 " + message,
              "error: You must be logged in to the server (" + message + ")");
      case 403 ->
          new KubeFault(
              Reason.DENIED, "403 " + message, "Error from server (Forbidden): " + message);
      case 404 -> new KubeFault(Reason.UNSUPPORTED, "404 " + message, "");
      default ->
          new KubeFault(
              Reason.UNREACHABLE, "the API server answers " + answer.code() + " " + message, "");
    };
  }

  private static String message(HttpAnswer answer) {
    String text = answer.text();
    try {
      String said = YamlReader.read(text, 0).key("message").text();
      if (!said.isEmpty()) {
        return oneLine(said);
      }
    } catch (BrokenDocumentException noStatus) {
      return oneLine(text);
    }
    return oneLine(text);
  }

  /** A connection that failed. */
  static KubeFault of(
      Throwable failure, KubeTarget target, PresentedCertificate presented, Instant now) {
    StringBuilder chain = new StringBuilder();
    boolean unresolved = false;
    for (Throwable cause = reason(failure, target); cause != null; cause = cause.getCause()) {
      unresolved |=
          cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException;
      chain.append(cause.getClass().getSimpleName()).append(' ').append(cause.getMessage());
      chain.append("; ");
    }
    String go =
        unresolved
            ? "dial tcp: lookup " + target.host() + ": no such host"
            : go(chain.toString(), target, presented, now);
    return new KubeFault(
        Reason.UNREACHABLE,
        oneLine(target.server() + ": " + (go.isEmpty() ? chain : go)),
        go.isEmpty() ? "" : "Unable to connect to the server: " + go);
  }

  /**
   * The client of the JDK does not say why it could not connect; a connection of one's own does.
   */
  private static Throwable reason(Throwable failure, KubeTarget target) {
    boolean told = failure.getMessage() != null || target.proxy().isPresent();
    if (told || !(failure instanceof ConnectException)) {
      return failure;
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(target.host(), target.port()), DIAL_MILLIS);
      return failure;
    } catch (SocketTimeoutException e) {
      return new SocketTimeoutException("connect timed out");
    } catch (IOException e) {
      return e;
    }
  }

  private static String go(
      String chain, KubeTarget target, PresentedCertificate presented, Instant now) {
    String small = chain.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> alert : ALERTS.entrySet()) {
      if (small.contains("alert: " + alert.getKey())) {
        return "remote error: tls: " + alert.getValue();
      }
    }
    if (small.contains("no subject alternative") || small.contains("no name matching")) {
      return presented.notFor(target.host());
    }
    if (small.contains("certificateexpired") || small.contains("notyetvalid")) {
      return presented.outOfTime(now);
    }
    if (small.contains("pkix path") || small.contains("certpathvalidator")) {
      return "tls: failed to verify certificate: x509: certificate signed by unknown authority";
    }
    if (small.contains("unsupported or unrecognized ssl")
        || small.contains("plaintext connection")) {
      return "http: server gave HTTP response to HTTPS client";
    }
    return dialling(small, target);
  }

  private static String dialling(String small, KubeTarget target) {
    String host = target.host();
    String dial =
        "dial tcp "
            + (host.indexOf(':') >= 0 ? "[" + host + "]" : host)
            + ":"
            + target.port()
            + ": ";
    if (small.contains("refused")) {
      return dial + "connect: connection refused";
    }
    if (small.contains("no route") || small.contains("unreachable")) {
      return dial + "connect: no route to host";
    }
    if (small.contains("connecttimeout") || small.contains("connect timed out")) {
      return dial + "i/o timeout";
    }
    return small.contains("eof") || small.contains("reset") || small.contains("no bytes")
        ? "EOF"
        : "";
  }

  private static String oneLine(String text) {
    String line = SecretBlanker.blank(text.strip().replaceAll("\\s+", " "));
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
