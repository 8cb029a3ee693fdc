package dev.ichor.log;

import java.util.List;

/** Faults of signature files: all that were found, each with its file and line. */
public final class SignatureFaultException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  SignatureFaultException(List<String> faults) {
    super("log signatures are faulty:\n" + String.join("\n", faults));
  }
}
