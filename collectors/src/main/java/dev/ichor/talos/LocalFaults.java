package dev.ichor.talos;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.ichor.talos.CallFault.Whose;
import io.grpc.Status;
import io.netty.handler.ssl.NotSslRecordException;
import io.netty.handler.ssl.SslHandshakeTimeoutException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** What Java says of a failure on the way to an endpoint. */
record LocalFaults(Dialled dialled) {

  /** One exception of a chain of causes; null when it says nothing by itself. */
  @Nullable CallFault read(Throwable at) {
    String said = at.getMessage() == null ? "" : at.getMessage();
    if (at instanceof ServerCertificateException refused) {
      return new CertificateFaults(dialled).read(refused);
    }
    if (at instanceof CertificateException && said.contains("Empty issuer")) {
      return new CertificateFaults(dialled).unissued();
    }
    if (at instanceof UnknownHostException) {
      return unknownName();
    }
    if (at instanceof InvalidProtocolBufferException) {
      return new CallFault(
          FaultKind.GARBAGE,
          Whose.NODE,
          "the answer is no message of the Talos API",
          GoWords.status(Status.Code.INTERNAL, "grpc: failed to unmarshal the received message"));
    }
    if (at instanceof SslHandshakeTimeoutException) {
      return silent();
    }
    if (at instanceof NotSslRecordException) {
      return plainText();
    }
    if (at instanceof SSLException) {
      return new HandshakeFaults(dialled).read(said);
    }
    return at instanceof IOException ? socket(said.toLowerCase(Locale.ROOT)) : null;
  }

  /** The words of gRPC where it gives no exception, or one that says nothing. */
  @Nullable CallFault read(String description) {
    if (description.contains("while performing TLS negotiation")) {
      return closed();
    }
    if (description.contains("ALPN")
        || description.startsWith("HTTP status code")
        || description.contains("not SETTINGS")) {
      return notGrpc();
    }
    if (description.contains("GOAWAY")
        || description.contains("Network closed")
        || description.contains("end-of-stream mid-frame")) {
      return lost("the connection was closed while in use");
    }
    return null;
  }

  CallFault other(Status status) {
    String description = status.getDescription() == null ? "" : status.getDescription();
    if (status.getCode() == Status.Code.CANCELLED) {
      return local(
          FaultKind.CANCELLED,
          "the call was given up",
          GoWords.status(status.getCode(), "context canceled"));
    }
    if (status.getCode() == Status.Code.INTERNAL) {
      return local(
          FaultKind.GARBAGE,
          "the answer cannot be decoded",
          GoWords.status(status.getCode(), GoWords.oneLine(description)));
    }
    return lost("the connection failed");
  }

  private @Nullable CallFault socket(String said) {
    String at = " " + dialled.endpoint().dialled() + ": ";
    if (said.contains("refused")) {
      return local(
          FaultKind.REFUSED,
          name() + " refuses connections: nothing listens there",
          GoWords.dialling(at + "connect: connection refused"));
    }
    if (said.contains("timed out")) {
      return timedOut();
    }
    if (said.contains("no route to host") || said.contains("host is down")) {
      return local(
          FaultKind.NO_ROUTE,
          "no route leads to " + name(),
          GoWords.dialling(at + "connect: no route to host"));
    }
    if (said.contains("unreachable")) {
      return local(
          FaultKind.NO_ROUTE,
          "no network leads to " + name(),
          GoWords.dialling(at + "connect: network is unreachable"));
    }
    if (said.contains("not permitted") || said.contains("permission denied")) {
      return local(
          FaultKind.NOT_PERMITTED,
          "the own system does not let Ichor connect to " + name(),
          GoWords.dialling(at + "connect: operation not permitted"));
    }
    return said.contains("reset") || said.contains("broken pipe")
        ? lost("the connection to " + name() + " was cut")
        : null;
  }

  CallFault timedOut() {
    return local(
        FaultKind.CONNECT_TIMED_OUT,
        name() + " does not answer: packets to it vanish",
        GoWords.dialling(" " + dialled.endpoint().dialled() + ": i/o timeout"));
  }

  CallFault silent() {
    return local(
        FaultKind.HANDSHAKE_SILENT,
        name() + " accepts connections and never answers",
        GoWords.handshake("context deadline exceeded"));
  }

  private CallFault unknownName() {
    String host = dialled.endpoint().host();
    return local(
        FaultKind.NAME_UNKNOWN,
        "the name " + host + " does not resolve",
        GoWords.dialling(": lookup " + host + ": no such host"));
  }

  private CallFault plainText() {
    return local(
        FaultKind.PLAIN_TEXT,
        name() + " answers without TLS",
        GoWords.handshake("tls: first record does not look like a TLS handshake"));
  }

  private CallFault notGrpc() {
    return local(
        FaultKind.NOT_GRPC,
        "what answers at " + name() + " is no gRPC server",
        GoWords.handshake("credentials: cannot check peer: missing selected ALPN property"));
  }

  private CallFault closed() {
    return local(
        FaultKind.HANDSHAKE_CLOSED,
        name() + " accepts connections and closes them at once",
        GoWords.handshake("EOF"));
  }

  /** After the handshake; before it, an alert may have been lost. */
  private CallFault lost(String words) {
    return local(
        FaultKind.CONNECTION_LOST,
        words,
        GoWords.handshake(
            "read tcp ->" + dialled.endpoint().dialled() + ": read: connection reset by peer"));
  }

  private CallFault local(FaultKind kind, String words, String go) {
    return new CallFault(kind, Whose.ENDPOINT, words, go);
  }

  private String name() {
    return dialled.endpoint().dialled();
  }
}
