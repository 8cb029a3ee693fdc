package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in a box of the graph.
 *
 * @param lines the title, cut into lines that fit
 * @param small the id, and how many share the box
 */
record BoxLabel(List<String> lines, String small) {

  static final int WIDTH = 232;
  static final int LINE = 17;
  static final int PADDING = 9;

  private static final int MOST_LINES = 3;
  private static final int ROOM = WIDTH - 2 * PADDING - 8;
  private static final double TITLE = 13;
  private static final double BOLD = 14.5; // as wide as bold letters of the title's size
  private static final double SMALL = 11;

  static BoxLabel of(List<Conclusion> alike) {
    Conclusion first = alike.get(0);
    String more = alike.size() > 1 ? " and " + (alike.size() - 1) + " more like it" : "";
    boolean bold = first.role() == Role.ROOT;
    List<String> lines = wrapped(first.title() + more, bold ? BOLD : TITLE);
    return new BoxLabel(lines, cut(first.id(), SMALL));
  }

  int height() {
    return 2 * PADDING + LINE * (lines.size() + 1);
  }

  private static List<String> wrapped(String text, double size) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (TextWidth.of(longer, size) <= ROOM || line.isEmpty()) {
        line = longer;
      } else {
        lines.add(cut(line, size));
        line = word;
      }
    }
    lines.add(cut(line, size));
    return lines.size() <= MOST_LINES
        ? List.copyOf(lines)
        : List.of(lines.get(0), lines.get(1), cut(lines.get(2) + " " + lines.get(3) + "…", size));
  }

  /** As much of a line as fits, with an ellipsis where something is missing. */
  private static String cut(String line, double size) {
    if (TextWidth.of(line, size) <= ROOM) {
      return line;
    }
    int end = 0;
    double width = TextWidth.of("…", size);
    while (end < line.length()) {
      int next = end + Character.charCount(line.codePointAt(end));
      width += TextWidth.of(line.substring(end, next), size);
      if (width > ROOM) {
        break;
      }
      end = next;
    }
    return line.substring(0, end).stripTrailing() + "…";
  }
}
