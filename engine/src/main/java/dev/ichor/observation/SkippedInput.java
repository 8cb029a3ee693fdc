package dev.ichor.observation;

/**
 * A part of the input that was left out because it is faulty; the rest was used.
 *
 * @param path which part
 * @param reason why, in one sentence without full stop
 */
public record SkippedInput(String path, String reason) implements Comparable<SkippedInput> {

  @Override
  public int compareTo(SkippedInput other) {
    int byPath = path.compareTo(other.path);
    return byPath != 0 ? byPath : reason.compareTo(other.reason);
  }
}
