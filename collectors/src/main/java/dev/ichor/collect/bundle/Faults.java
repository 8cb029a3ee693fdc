package dev.ichor.collect.bundle;

/** Words for failures whose own message may be missing. */
final class Faults {

  private static final int LONGEST = 300;

  private Faults() {}

  /** The message of a failure on one line without full stop, or its name. */
  static String words(Throwable failure) {
    String message = failure.getMessage();
    if (message == null || message.isBlank()) {
      return failure.getClass().getSimpleName();
    }
    String line = EntryPath.printable(message.strip().replace('\n', ' '));
    String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
  }
}
