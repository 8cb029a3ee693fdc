package dev.ichor.collect.live;

import dev.ichor.collect.SecretBlanker;
import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.talos.CallFault;
import io.grpc.StatusRuntimeException;

/** Why a machine did not give a document. */
final class Faults {

  private static final int LONGEST = 300;

  private Faults() {}

  /** What came of a call that failed. */
  static Answer.None of(RuntimeException failure) {
    if (failure instanceof StatusRuntimeException status) {
      CallFault fault = CallFault.of(status);
      return new Answer.None(fault.reason(), cut(fault.words()));
    }
    String words = String.valueOf(failure.getMessage()).strip().replace('\n', ' ');
    return new Answer.None(Reason.BROKEN, cut(SecretBlanker.blank(words)));
  }

  private static String cut(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }
}
