package dev.ichor.compile;

import java.util.List;

/** Rules that cannot be compiled, with every fault found. */
public final class RuleFaultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Each fault names file and line. */
  public RuleFaultException(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
