package dev.ichor.observation;

/**
 * A part of the input that was left out because it is faulty; the rest was used.
 *
 * @param path which part
 * @param reason why, in one sentence without full stop
 */
public record SkippedInput(String path, String reason) implements Comparable<SkippedInput> {

  /** Begins the reason for pasted lines that nothing is known about, which is no fault. */
  public static final String NOT_RECOGNISED = "not recognised";

  /** Whether it is worth a line only to those who ask for more. */
  public boolean minor() {
    return reason.startsWith(NOT_RECOGNISED);
  }

  @Override
  public int compareTo(SkippedInput other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : reason.compareTo(other.reason);
  }
}
