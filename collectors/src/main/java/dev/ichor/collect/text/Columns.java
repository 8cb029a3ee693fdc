package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table by its header. A cell belongs to the title that it begins under; where a
 * paste shifted the columns, or left one space of many, cells are counted instead.
 */
final class Columns {

  private static final Pattern BY_SPACES = Pattern.compile("\\S+(?: \\S+)*");
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern TITLE = Pattern.compile("[A-Z][A-Z0-9()/%#_-]*(?: [A-Z()]+)*");
  private static final Pattern UNIT = Pattern.compile("[kKMGT]?i?B");
  private static final Pattern NUMBER = Pattern.compile("[0-9.]+");

  /** Titles of two words, for headers whose spaces were lost. */
  private static final Set<String> TWO_WORDS =
      Set.of(
          "DB SIZE",
          "IN USE",
          "RAFT INDEX",
          "RAFT TERM",
          "RAFT APPLIED",
          "PEER URLS",
          "CLIENT URLS",
          "LAST CHANGE",
          "LAST EVENT",
          "LAST SEEN",
          "MACHINE TYPE",
          "HEALTH UNKNOWN",
          "PERCENT USED",
          "MOUNTED ON",
          "NOMINATED NODE",
          "READINESS GATES",
          "HW ADDR",
          "OPER STATE",
          "LINK STATE",
          "MEMBER ID",
          "CLUSTER ID",
          "CLUSTER NAME",
          "READ ONLY",
          "NODE SELECTOR");

  private final List<String> titles;
  private final List<Integer> starts;
  private final boolean tabs;

  private Columns(List<String> titles, List<Integer> starts, boolean tabs) {
    this.titles = titles;
    this.starts = starts;
    this.tabs = tabs;
  }

  /** The columns of a header; empty when the line cannot be one. */
  static Optional<Columns> of(String line) {
    String bare = line.strip();
    if (bare.isEmpty() || bare.length() > 1000 || bare.charAt(0) < 'A' || bare.charAt(0) > 'Z') {
      return Optional.empty();
    }
    boolean tabs = bare.indexOf('\t') >= 0;
    List<String> titles = new ArrayList<>();
    List<Integer> starts = new ArrayList<>();
    if (tabs) {
      for (String title : bare.split("\t+", -1)) {
        titles.add(title.strip());
        starts.add(0);
      }
    } else {
      boolean spaced = bare.contains("  ");
      Matcher part = (spaced ? BY_SPACES : WORD).matcher(line);
      while (part.find()) {
        titles.add(part.group());
        starts.add(part.start());
      }
      if (!spaced) {
        joinWords(titles, starts);
      }
    }
    boolean allTitles = titles.stream().allMatch(TITLE::matches);
    return titles.size() >= 2 && allTitles
        ? Optional.of(new Columns(titles, starts, tabs))
        : Optional.empty();
  }

  private static void joinWords(List<String> titles, List<Integer> starts) {
    for (int i = 0; i + 1 < titles.size(); i++) {
      String both = titles.get(i) + " " + titles.get(i + 1);
      boolean third = both.equals("RAFT APPLIED") && i + 2 < titles.size();
      if (TWO_WORDS.contains(both)) {
        titles.set(i, third ? both + " " + titles.remove(i + 2) : both);
        titles.remove(i + 1);
        starts.remove(i + 1);
        if (third) {
          starts.remove(i + 1);
        }
      }
    }
  }

  List<String> titles() {
    return titles;
  }

  boolean has(String... wanted) {
    for (String title : wanted) {
      if (!titles.contains(title)) {
        return false;
      }
    }
    return true;
  }

  /** The cells of a row; empty when the line has too few for one. */
  Optional<Row> row(String line, int number) {
    List<String> cells = cells(line);
    return cells.isEmpty() ? Optional.empty() : Optional.of(new Row(titles, cells, number));
  }

  private List<String> cells(String line) {
    if (tabs && line.indexOf('\t') >= 0) {
      return padded(List.of(line.strip().split("\t", -1)));
    }
    if (!tabs && aligned(line, 0)) {
      return sliced(line, 0);
    }
    int shift = indent(line) - starts.get(0);
    if (!tabs && aligned(line, shift)) {
      return sliced(line, shift);
    }
    List<String> bySpaces = parts(BY_SPACES, line);
    if (bySpaces.size() == titles.size()) {
      return bySpaces;
    }
    return padded(words(line));
  }

  private static int indent(String line) {
    int at = 0;
    while (at < line.length() && line.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** Whether a cell begins under the first title, and before each other title there is a gap. */
  private boolean aligned(String line, int shift) {
    int first = starts.get(0) + shift;
    if (first < 0 || first >= line.length() || starts.size() < 2) {
      return false;
    }
    int filled = 0;
    for (int i = 0; i < starts.size(); i++) {
      int at = starts.get(i) + shift;
      if (at > 0 && at <= line.length() && line.charAt(at - 1) != ' ') {
        return false;
      }
      filled += at < line.length() && line.charAt(at) != ' ' ? 1 : 0;
    }
    List<String> cells = sliced(line, shift);
    boolean crowded = cells.subList(0, cells.size() - 1).stream().anyMatch(c -> c.contains("  "));
    return filled >= 2 && !crowded && line.substring(0, first).isBlank();
  }

  private List<String> sliced(String line, int shift) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < starts.size(); i++) {
      int from = Math.min(line.length(), starts.get(i) + shift);
      int to =
          i + 1 < starts.size()
              ? Math.min(line.length(), starts.get(i + 1) + shift)
              : line.length();
      cells.add(line.substring(from, to).strip());
    }
    return cells;
  }

  /**
   * Words, where a size and its unit, words in brackets and {@code ago} belong to what precedes.
   */
  private List<String> words(String line) {
    List<String> words = new ArrayList<>();
    boolean open = false;
    for (String word : parts(WORD, line)) {
      int last = words.size() - 1;
      boolean joins =
          last >= 0
              && (open
                  || (word.startsWith("(") && words.size() < titles.size())
                  || word.equals("ago")
                  || (UNIT.matches(word) && NUMBER.matches(words.get(last))));
      if (joins || (last >= 0 && words.size() == titles.size())) {
        words.set(last, words.get(last) + " " + word);
      } else {
        words.add(word);
      }
      open = (open || word.startsWith("(") || word.startsWith("[")) && !closes(word);
    }
    return words;
  }

  private static boolean closes(String word) {
    return word.endsWith(")") || word.endsWith("]");
  }

  private List<String> padded(List<String> found) {
    if (found.size() * 2 < titles.size()) {
      return List.of();
    }
    List<String> cells = new ArrayList<>(found);
    while (cells.size() < titles.size()) {
      cells.add("");
    }
    return cells.subList(0, titles.size()).stream().map(String::strip).toList();
  }

  private static List<String> parts(Pattern pattern, String line) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = pattern.matcher(line);
    while (matcher.find()) {
      parts.add(matcher.group());
    }
    return parts;
  }
}
