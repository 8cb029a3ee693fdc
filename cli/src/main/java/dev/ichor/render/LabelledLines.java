package dev.ichor.render;

/** Lines of text behind a column of words that say what they are. */
final class LabelledLines {

  private final int column;
  private final Style style;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  /**
   * No lines yet.
   *
   * @param column width of the column of words
   */
  LabelledLines(int column, Style style) {
    this.column = column;
    this.style = style;
    this.ink = new Ink(style);
  }

  /** A text behind a word; the lines after its first stand under it. */
  void entry(String word, String text) {
    String lead = Wrap.pad(word, column);
    for (String line : Wrap.words(ink.clean(text), style.width() - column)) {
      out.append(lead).append(line).append('\n');
      lead = " ".repeat(column);
    }
  }

  /** What is said of the entry above. */
  void remark(String text) {
    for (String line : Wrap.words(ink.clean(text), style.width() - column - 2)) {
      out.append(" ".repeat(column + 2)).append(ink.faint(line)).append('\n');
    }
  }

  /** A command that belongs to the entry above. */
  void command(String command) {
    for (String line : Wrap.command(ink.clean(command), style.width() - column - 2)) {
      out.append(" ".repeat(column + 2)).append(line).append('\n');
    }
  }

  /** A sentence over the whole width. */
  void sentence(String text) {
    for (String line : Wrap.words(ink.clean(text), style.width())) {
      out.append(line).append('\n');
    }
  }

  /** An empty line. */
  void space() {
    out.append('\n');
  }

  boolean isEmpty() {
    return out.length() == 0;
  }

  /** All lines, each ending in a line feed. */
  String text() {
    return out.toString();
  }
}
