package dev.ichor.artefact.table;

import dev.ichor.collect.BrokenDocumentException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A table as talosctl prints it: a header, columns aligned with at least two spaces between them. A
 * cell begins under its header and may hold single spaces.
 *
 * @param rows rows below the header, without empty lines
 */
public record Table(List<Row> rows) {

  private static final Pattern TITLE = Pattern.compile("\\S+(?: \\S+)*");

  /**
   * One row.
   *
   * @param line line in the file, from 1
   * @param cells text by column title
   */
  public record Row(int line, Map<String, String> cells) {

    /** The text of a cell; empty when the row ends before it. */
    public String cell(String title) {
      return cells.getOrDefault(title, "");
    }
  }

  /**
   * Reads a table by its header.
   *
   * @param wanted titles that the header must have
   * @throws BrokenDocumentException when it has not
   */
  public static Table read(String text, List<String> wanted) throws BrokenDocumentException {
    List<String> lines = text.lines().toList();
    Map<String, Integer> columns = lines.isEmpty() ? Map.of() : columns(lines.get(0));
    for (String title : wanted) {
      if (!columns.containsKey(title)) {
        throw new BrokenDocumentException(
            "line 1: no column '" + title + "'; expected the table that talosctl prints");
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        rows.add(new Row(i + 1, cells(lines.get(i), columns)));
      }
    }
    return new Table(List.copyOf(rows));
  }

  private static Map<String, Integer> columns(String header) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    Matcher title = TITLE.matcher(header);
    while (title.find()) {
      columns.put(title.group(), header.codePointCount(0, title.start()));
    }
    return columns;
  }

  private static Map<String, String> cells(String line, Map<String, Integer> columns) {
    List<Map.Entry<String, Integer>> list = List.copyOf(columns.entrySet());
    int length = line.codePointCount(0, line.length());
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < list.size(); i++) {
      int from = Math.min(length, list.get(i).getValue());
      int to = i + 1 < list.size() ? Math.min(length, list.get(i + 1).getValue()) : length;
      cells.put(
          list.get(i).getKey(),
          line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to)).strip());
    }
    return cells;
  }
}
