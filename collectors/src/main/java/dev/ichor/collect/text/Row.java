package dev.ichor.collect.text;

import java.util.List;

/**
 * A row of a table.
 *
 * @param titles titles of the columns, in order; two columns can have one title
 * @param cells texts of its cells, as many as there are titles
 * @param number line of the text
 */
record Row(List<String> titles, List<String> cells, int number) {

  /** The text under a title; empty when there is no such column. */
  String cell(String title) {
    int at = titles.indexOf(title);
    return at < 0 ? "" : cells.get(at);
  }

  boolean has(String title) {
    return titles.contains(title);
  }
}
