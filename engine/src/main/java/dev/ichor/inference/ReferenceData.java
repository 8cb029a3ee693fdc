package dev.ichor.inference;

import dev.ichor.fact.Version;
import dev.ichor.fact.reference.AcceptedFlag;
import dev.ichor.fact.reference.DeniedFlag;
import dev.ichor.fact.reference.KnownDefect;
import dev.ichor.fact.reference.ReferenceFact;
import dev.ichor.fact.reference.RemovedFlag;
import dev.ichor.fact.reference.SupportedKubernetes;
import dev.ichor.fact.reference.SystemMinimum;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the data files beside the rules: one fact a line, columns separated by tabs; empty lines
 * and those that begin with {@code #} say nothing.
 */
final class ReferenceData {

  private static final String FOLDER = "dev/ichor/rules/";

  private ReferenceData() {}

  /** Makes a fact of the columns of a line. */
  private interface Row {
    ReferenceFact read(String[] columns, String source);
  }

  static List<ReferenceFact> load(ClassLoader loader) {
    List<ReferenceFact> facts = new ArrayList<>();
    read(loader, "data/support-matrix.tsv", 3, ReferenceData::supported, facts);
    read(loader, "data/system-minimum.tsv", 4, ReferenceData::minimum, facts);
    read(
        loader,
        "data/accepted-flags.tsv",
        4,
        (columns, source) -> new AcceptedFlag(columns[0], columns[1], source),
        facts);
    read(loader, "data/removed-flags.tsv", 3, ReferenceData::removed, facts);
    read(
        loader,
        "data/denied-flags.tsv",
        2,
        (columns, source) -> new DeniedFlag(columns[0], columns[1], source),
        facts);
    read(loader, "data/known-defects.tsv", 5, ReferenceData::defect, facts);
    return facts;
  }

  private static void read(
      ClassLoader loader, String file, int columns, Row row, List<ReferenceFact> facts) {
    int number = 0;
    for (String line : RuleTables.lines(loader, FOLDER + file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String source = file + ":" + number;
      String[] cells = line.split("\t", -1);
      if (cells.length != columns) {
        throw new IllegalStateException(
            source + ": " + columns + " columns separated by tabs, not " + cells.length);
      }
      try {
        facts.add(row.read(cells, source));
      } catch (IllegalArgumentException e) {
        throw new IllegalStateException(source + ": " + e.getMessage(), e);
      }
    }
  }

  private static ReferenceFact supported(String[] columns, String source) {
    Version talos = Version.of(columns[0]);
    return new SupportedKubernetes(
        talos.major(),
        talos.minor(),
        Version.of(columns[1]).minor(),
        Version.of(columns[2]).minor(),
        source);
  }

  private static ReferenceFact minimum(String[] columns, String source) {
    return new SystemMinimum(
        columns[0],
        Integer.parseInt(columns[1]),
        Integer.parseInt(columns[2]),
        Integer.parseInt(columns[3]),
        source);
  }

  private static ReferenceFact removed(String[] columns, String source) {
    return new RemovedFlag(columns[0], columns[1], Version.of(columns[2]), source);
  }

  private static ReferenceFact defect(String[] columns, String source) {
    return new KnownDefect(
        columns[0], Version.of(columns[1]), Version.of(columns[2]), columns[3], columns[4], source);
  }
}
