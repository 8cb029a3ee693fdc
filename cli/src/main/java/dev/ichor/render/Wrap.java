package dev.ichor.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit. */
final class Wrap {

  private Wrap() {}

  /**
   * Breaks at spaces; a word longer than a line is cut.
   *
   * @param text one line of clean text
   * @param width columns, at least 1
   * @return at least one line, none longer than {@code width}
   */
  static List<String> words(String text, int width) {
    return broken(text, width, "");
  }

  /** As {@link #words}, each broken line ending in a backslash, so that a shell takes it as one. */
  static List<String> command(String command, int width) {
    return broken(command, width, " \\");
  }

  private static List<String> broken(String text, int width, String mark) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > width) {
      int room = width - mark.length();
      int space = rest.lastIndexOf(' ', room);
      boolean between = space > 0;
      int end = between ? space : safeCut(rest, room);
      lines.add(rest.substring(0, end).stripTrailing() + (between ? mark : ""));
      rest = rest.substring(between ? end + 1 : end).stripLeading();
    }
    lines.add(rest);
    return lines;
  }

  /** Cuts the middle out of a text that is too long: lines of logs say who first and what last. */
  static String cut(String text, int width, String ellipsis) {
    if (text.length() <= width) {
      return text;
    }
    int head = safeCut(text, width / 3);
    int tail = safeCut(text, text.length() - (width - width / 3 - ellipsis.length()));
    return text.substring(0, head).stripTrailing() + ellipsis + text.substring(tail).stripLeading();
  }

  private static int safeCut(String text, int at) {
    int end = Math.max(1, at);
    return Character.isHighSurrogate(text.charAt(end - 1)) ? Math.max(end - 1, 1) : end;
  }

  /** Fills up with spaces. */
  static String pad(String text, int width) {
    return text.length() >= width ? text : text + " ".repeat(width - text.length());
  }
}
