package dev.ichor.render;

import java.util.ArrayList;
import java.util.List;

/** What stands under the head of a problem: labelled rows, framed on the left. */
final class Block {

  private static final int LABEL = 10;
  private static final int FRAME = 3;

  private final Ink ink;
  private final int width;
  private final boolean framed;
  private final List<Row> rows = new ArrayList<>();

  Block(Ink ink, int width, boolean framed) {
    this.ink = ink;
    this.width = width;
    this.framed = framed;
  }

  private record Row(String label, List<String> lines) {}

  /** Columns that a row's text may take. */
  int room() {
    return width - FRAME - LABEL;
  }

  /** Adds a row of lines that fit {@link #room()}; nothing when there are none. */
  void row(String label, List<String> lines) {
    if (!lines.isEmpty()) {
      rows.add(new Row(label, List.copyOf(lines)));
    }
  }

  void appendTo(StringBuilder out) {
    for (int i = 0; i < rows.size(); i++) {
      append(out, rows.get(i), i == rows.size() - 1);
    }
  }

  private void append(StringBuilder out, Row row, boolean last) {
    String frame = framed ? last ? "└" : "│" : " ";
    String label = row.label();
    for (String line : row.lines()) {
      String lead = ink.symbol(frame) + "  ";
      String text = lead + ink.faint(label) + " ".repeat(LABEL - label.length()) + line;
      out.append(text.stripTrailing()).append('\n');
      frame = framed && !last ? "│" : " ";
      label = "";
    }
  }
}
