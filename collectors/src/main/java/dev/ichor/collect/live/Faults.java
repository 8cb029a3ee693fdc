package dev.ichor.collect.live;

import dev.ichor.collect.SecretBlanker;
import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.Reason;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;

/** Why a machine did not give a document. */
final class Faults {

  private static final int LONGEST = 300;

  private Faults() {}

  /** What came of a call that failed. */
  static Answer.None of(RuntimeException failure) {
    if (failure instanceof StatusRuntimeException status) {
      String words = words(status.getStatus());
      return new Answer.None(reason(status.getStatus()), words);
    }
    return new Answer.None(Reason.BROKEN, oneLine(String.valueOf(failure.getMessage())));
  }

  /** PermissionDenied means three things, which only its text tells apart. */
  private static Reason reason(Status status) {
    String text = String.valueOf(status.getDescription());
    return switch (status.getCode()) {
      case UNIMPLEMENTED -> Reason.UNSUPPORTED;
      case PERMISSION_DENIED ->
          text.contains("is not supported")
              ? Reason.UNSUPPORTED
              : text.contains("no request forwarding") ? Reason.UNREACHABLE : Reason.DENIED;
      case UNAUTHENTICATED -> Reason.DENIED;
      case DEADLINE_EXCEEDED, CANCELLED -> Reason.TIMED_OUT;
      case UNAVAILABLE -> Reason.UNREACHABLE;
      default -> Reason.BROKEN;
    };
  }

  private static String words(Status status) {
    String text = status.getDescription() == null ? "" : ": " + status.getDescription();
    Throwable deepest = status.getCause();
    while (deepest != null && deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String cause = deepest == null ? "" : " (" + deepest.getMessage() + ")";
    return oneLine(status.getCode() + text + cause);
  }

  private static String oneLine(String text) {
    String blanked = SecretBlanker.blank(text.strip().replace('\n', ' '));
    return blanked.length() <= LONGEST ? blanked : blanked.substring(0, LONGEST - 1) + "…";
  }
}
