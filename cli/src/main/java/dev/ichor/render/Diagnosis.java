package dev.ichor.render;

import dev.ichor.catalogue.Page;
import dev.ichor.report.Report;
import java.util.List;

/**
 * Everything that a renderer writes from: what was found, how, and what had been looked for.
 *
 * @param report what was found
 * @param run how it was found
 * @param pages of the problems that were looked for, sorted by id: those ruled out among them
 */
public record Diagnosis(Report report, Run run, List<Page> pages) {

  /** A defensive copy keeps the record immutable. */
  public Diagnosis {
    pages = List.copyOf(pages);
  }
}
