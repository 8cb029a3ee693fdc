package dev.ichor.collect.text;

import dev.ichor.fact.NodeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of a text that belong together: a table, YAML, the state of a service. */
abstract class Block {

  /** A line as it was pasted. */
  record Line(String text, int number) {}

  /** Longest block in lines; what follows is looked at line by line. */
  private static final int MOST = 200_000;

  /** Longest block in characters, so that memory is bounded whatever is pasted. */
  private static final int LARGEST = 32 * 1024 * 1024;

  private final List<Line> lines = new ArrayList<>();
  private int size;

  /** Lines taken so far. */
  final List<Line> lines() {
    return lines;
  }

  /** Takes a line if it goes on with the block. */
  final boolean take(String text, int number) {
    if (lines.size() >= MOST || size >= LARGEST || !goesOn(text, number)) {
      return false;
    }
    size += text.length();
    lines.add(new Line(text, number));
    return true;
  }

  /** Whether the line belongs to the block; the first line always does. */
  protected abstract boolean goesOn(String text, int number);

  /**
   * Reads the block once it is whole.
   *
   * @return whether anything of it was understood; if not, its lines are looked at one by one
   */
  abstract boolean close();

  /** Whether a line is to be looked at by itself even if the block was understood. */
  boolean quotes(Line line) {
    return false;
  }

  /** The machine whose document a line stands in, where the block names it. */
  Optional<NodeName> nodeAt(int number) {
    return Optional.empty();
  }
}
