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
    return broken(text, width);
  }

  /**
   * Breaks a shell command between words, each broken line ending in a backslash, so that a shell
   * takes it as one. A quoted word is never broken, even if it is longer than a line: within quotes
   * a backslash would become part of the command.
   */
  static List<String> command(String command, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : shellWords(command)) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width - 2) {
        lines.add(line + " \\");
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> shellWords(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == ' ' && quote == 0) {
        words.add(word.toString());
        word.setLength(0);
        continue;
      }
      if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
      word.append(c);
    }
    words.add(word.toString());
    return words;
  }

  /**
   * Never looks further than a line, so that a word of a megabyte costs no more than its length.
   */
  private static List<String> broken(String text, int width) {
    List<String> lines = new ArrayList<>();
    int at = 0;
    while (text.length() - at > width) {
      int space = at + width;
      while (space > at && text.charAt(space) != ' ') {
        space--;
      }
      boolean between = space > at;
      int end = between ? space : at + safeCut(text.substring(at, at + width + 1), width);
      lines.add(text.substring(at, end).stripTrailing());
      at = between ? end + 1 : end;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }
    lines.add(text.substring(at));
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
