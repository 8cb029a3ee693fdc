package dev.ichor.talos;

import dev.ichor.fact.DialError;
import dev.ichor.log.ErrorTexts;
import dev.ichor.talos.CallFault.Whose;
import io.grpc.Status;
import java.util.regex.Pattern;

/**
 * What a server answers, of its own or of what it met on the way to a node. Talos means several
 * things by {@code PermissionDenied} and says by its words which.
 */
final class RelayedFaults {

  private static final Pattern MAINTENANCE =
      Pattern.compile(
          "API is not implemented in maintenance mode|method \\w+ not implemented|machine type is"
              + " not set");
  private static final Pattern UNKNOWN_TYPE =
      Pattern.compile("(resource type|namespace) .* (is )?not supported|unsupported resource");
  private static final Pattern ABSENT =
      Pattern.compile("was not registered|no such file or directory|not found|no log available");

  private RelayedFaults() {}

  static CallFault read(Status status) {
    String description = status.getDescription() == null ? "" : status.getDescription();
    String words = GoWords.oneLine(description.isEmpty() ? status.getCode().name() : description);
    return new CallFault(
        kind(status.getCode(), description),
        Whose.NODE,
        words,
        GoWords.status(status.getCode(), description));
  }

  private static FaultKind kind(Status.Code code, String words) {
    if (words.contains("invalid target")) {
      return FaultKind.INVALID_TARGET;
    }
    return switch (code) {
      case PERMISSION_DENIED -> denied(words);
      case UNAUTHENTICATED -> FaultKind.NOT_AUTHORIZED;
      case UNIMPLEMENTED ->
          MAINTENANCE.matcher(words).find() ? FaultKind.MAINTENANCE : FaultKind.UNIMPLEMENTED;
      case NOT_FOUND -> FaultKind.NOT_FOUND;
      case DEADLINE_EXCEEDED -> FaultKind.TIMED_OUT;
      case CANCELLED -> FaultKind.CANCELLED;
      case RESOURCE_EXHAUSTED ->
          words.contains("exceeds maximum size") || words.contains("larger than max")
              ? FaultKind.TOO_LARGE
              : FaultKind.FAILED;
      case UNAVAILABLE -> unavailable(words);
      default -> other(words);
    };
  }

  private static FaultKind denied(String words) {
    if (words.contains("no request forwarding")) {
      return FaultKind.NO_FORWARDING;
    }
    return UNKNOWN_TYPE.matcher(words).find() ? FaultKind.UNKNOWN_TYPE : FaultKind.NOT_AUTHORIZED;
  }

  private static FaultKind other(String words) {
    return ABSENT.matcher(words).find() ? FaultKind.NOT_FOUND : FaultKind.FAILED;
  }

  private static FaultKind unavailable(String words) {
    if (words.contains("x509: ") || words.contains("remote error: tls: ")) {
      return certificate(words);
    }
    if (words.contains("name resolver error") || words.contains("lookup ")) {
      return FaultKind.NAME_UNKNOWN;
    }
    if (words.contains("Error while dialing")) {
      return ErrorTexts.builtin()
          .read(DialError.class, words)
          .map(RelayedFaults::dialling)
          .orElse(FaultKind.NO_ROUTE);
    }
    if (words.contains("handshake failed")) {
      return words.contains("EOF") ? FaultKind.HANDSHAKE_CLOSED : FaultKind.HANDSHAKE_FAILED;
    }
    return words.contains("etcdserver") ? FaultKind.FAILED : FaultKind.CONNECTION_LOST;
  }

  private static FaultKind dialling(DialError error) {
    return switch (error) {
      case REFUSED -> FaultKind.REFUSED;
      case TIMEOUT -> FaultKind.CONNECT_TIMED_OUT;
      case NOT_PERMITTED -> FaultKind.NOT_PERMITTED;
      default -> FaultKind.NO_ROUTE;
    };
  }

  private static FaultKind certificate(String words) {
    if (words.contains("remote error: tls: protocol version")) {
      return FaultKind.TLS_TOO_OLD;
    }
    if (words.contains("remote error: tls: ")) {
      return FaultKind.CLIENT_CERTIFICATE_REJECTED;
    }
    if (words.contains("has expired or is not yet valid")) {
      return words.contains(" is before ")
          ? FaultKind.SERVER_CERTIFICATE_NOT_YET_VALID
          : FaultKind.SERVER_CERTIFICATE_EXPIRED;
    }
    return words.contains("unknown authority")
        ? FaultKind.SERVER_NOT_TRUSTED
        : FaultKind.NAME_NOT_IN_CERTIFICATE;
  }
}
