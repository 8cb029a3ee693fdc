package dev.ichor.log;

import dev.ichor.fact.NodeName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What one line says, and which entry it belongs to.
 *
 * @param found the entries that match, in the order they were tried
 */
record LineReading(List<Found> found) {

  /** An entry and what it reads in the line. */
  record Found(Signature signature, Signature.Match match) {}

  private static final Comparator<Found> OUTERMOST =
      Comparator.<Found>comparingInt(found -> found.match().start())
          .thenComparing(found -> found.match().end(), Comparator.reverseOrder());

  /** Tries the given entries on a line, without colours, of the log of a machine. */
  static LineReading of(List<Signature> candidates, String line, NodeName node) {
    List<Found> found = new ArrayList<>();
    for (Signature signature : candidates) {
      Signature.Match match = signature.read(line, node);
      if (match != null) {
        found.add(new Found(signature, match));
      }
    }
    return new LineReading(found);
  }

  /**
   * The entries that the line belongs to: those of statements, else the outermost frame, else the
   * outermost error. More than one is a mistake of the entries, which their examples show.
   */
  List<Signature> entries() {
    List<Found> statements = of(LinePart.STATEMENT);
    if (!statements.isEmpty()) {
      return statements.stream().map(Found::signature).toList();
    }
    List<Found> frames = of(LinePart.FRAME);
    return (frames.isEmpty() ? of(LinePart.ERROR) : frames)
        .stream().min(OUTERMOST).map(Found::signature).stream().toList();
  }

  /** The id of the entry that a part of the line belongs to. */
  String entry(Found part) {
    List<Signature> entries = entries();
    return entries.contains(part.signature()) ? part.signature().id() : entries.get(0).id();
  }

  private List<Found> of(LinePart part) {
    return found.stream().filter(each -> each.signature().part() == part).toList();
  }
}
