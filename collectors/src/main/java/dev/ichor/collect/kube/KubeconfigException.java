package dev.ichor.collect.kube;

import dev.ichor.fact.coverage.Reason;

/** There is no usable way into Kubernetes; the message says which thing is wrong and a way out. */
final class KubeconfigException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  KubeconfigException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** A file, or what it says, cannot be used. */
  static KubeconfigException broken(String message) {
    return new KubeconfigException(Reason.BROKEN, message);
  }

  Reason reason() {
    return reason;
  }
}
