package dev.ichor.catalogue;

import dev.ichor.catalogue.Page.Risk;
import dev.ichor.catalogue.Page.Step;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pages as rows of a table, one a line: reading YAML and Markdown of all pages at every start costs
 * more than concluding. The rule compiler writes the table beside the rules.
 */
public final class PageTable {

  /** Where the table stands. */
  public static final String RESOURCE = "dev/ichor/rules/pages.tsv";

  private static final String ITEM = "\u001f";
  private static final String PART = "\u001e";
  private static final int COLUMNS = 14;

  private PageTable() {}

  /** The rows of pages, in their order. */
  public static List<String> rows(Collection<Page> pages) {
    return pages.stream().map(PageTable::row).toList();
  }

  private static String row(Page page) {
    return String.join(
        "\t",
        List.of(
            page.id(),
            page.kind().name(),
            page.severity().name(),
            page.subject().name(),
            escape(page.sentence()),
            list(page.rows(), row -> row),
            list(page.explains(), entry -> entry.effect() + PART + entry.scope().name()),
            list(page.docs(), doc -> doc),
            page.since(),
            escape(page.meaning()),
            escape(page.knows()),
            list(
                page.steps(),
                step -> step.text() + PART + step.command() + PART + step.risk().name()),
            escape(page.todo()),
            escape(page.confusedWith())));
  }

  private static <T> String list(List<T> items, Function<T, String> text) {
    return items.stream().map(text).map(PageTable::escape).collect(Collectors.joining(ITEM));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  /**
   * The page of a row.
   *
   * @throws IllegalArgumentException when the row was not written by this class
   */
  static Page page(String row) {
    String[] cells = row.split("\t", -1);
    if (cells.length != COLUMNS) {
      throw new IllegalArgumentException(
          "a page has " + COLUMNS + " columns, not " + cells.length + ": build the rules again");
    }
    return new Page(
        cells[0],
        Kind.valueOf(cells[1]),
        Severity.valueOf(cells[2]),
        SubjectKind.valueOf(cells[3]),
        plain(cells[4]),
        items(cells[5], item -> item),
        items(cells[6], item -> entry(cells[0], item.split(PART, -1))),
        items(cells[7], item -> item),
        cells[8],
        plain(cells[9]),
        plain(cells[10]),
        items(cells[11], item -> step(item.split(PART, -1))),
        plain(cells[12]),
        plain(cells[13]));
  }

  private static ExplainsEntry entry(String cause, String[] parts) {
    return new ExplainsEntry(cause, parts[0], ExplainsEntry.Scope.valueOf(parts[1]));
  }

  private static Step step(String[] parts) {
    return new Step(parts[0], parts[1], Risk.valueOf(parts[2]));
  }

  private static <T> List<T> items(String cell, Function<String, T> read) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split(ITEM, -1)).map(PageTable::plain).map(read).toList();
  }

  private static String plain(String escaped) {
    if (escaped.indexOf('\\') < 0) {
      return escaped;
    }
    StringBuilder text = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        char next = escaped.charAt(++i);
        text.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  /** The pages of rows, in their order. */
  static List<Page> pages(List<String> rows) {
    List<Page> pages = new ArrayList<>();
    rows.forEach(row -> pages.add(page(row)));
    return pages;
  }
}
