package dev.ichor.boot;

import dev.ichor.inference.RuleTables;
import java.util.ArrayList;
import java.util.List;

/** Rules as they are written. */
final class RuleText {

  private static final String ROOT = "dev/ichor/rules/";

  private RuleText() {}

  /**
   * A rule with the comment above it.
   *
   * @param at file and line where it begins, e.g. {@code etcd/quorum-lost.drl:17}
   * @return its lines as far as {@code end}; none when there is no such place
   */
  static List<String> at(ClassLoader loader, String at) {
    int colon = at.lastIndexOf(':');
    if (colon < 0 || !at.substring(colon + 1).matches("[0-9]{1,6}")) {
      return List.of();
    }
    List<String> file = RuleTables.lines(loader, ROOT + at.substring(0, colon));
    int rule = Integer.parseInt(at.substring(colon + 1)) - 1;
    if (rule < 0 || rule >= file.size()) {
      return List.of();
    }
    int first = rule;
    while (first > 0 && file.get(first - 1).startsWith("//")) {
      first--;
    }
    List<String> lines = new ArrayList<>();
    for (String line : file.subList(first, file.size())) {
      lines.add(line);
      if (line.strip().equals("end")) {
        break;
      }
    }
    return lines;
  }
}
