package dev.ichor.inference;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The tables that the rule compiler writes beside the compiled model, and how they are read back:
 * names of model classes, problem types, outlines of rules. One row a line, columns separated by
 * tabs.
 */
public final class RuleTables {

  /** Where names of model classes stand, one a line. */
  public static final String MODELS = "dev/ichor/rules/models.txt";

  /** Where problem types stand: id, class, subject kind, subject field, keys. */
  public static final String PROBLEMS = "dev/ichor/rules/problems.tsv";

  /** Where outlines stand: a row {@code R} for each rule and a row {@code C} for each condition. */
  public static final String OUTLINES = "dev/ichor/rules/outlines.tsv";

  /** Resource with a digest of all rules and pages, {@code sha256:…}. */
  public static final String DIGEST = "dev/ichor/rules/digest.txt";

  private static final String ARGUMENTS = "\u001f";

  private RuleTables() {}

  /** Lines of a resource; none when the resource does not exist. */
  public static List<String> lines(ClassLoader loader, String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return in == null
          ? List.of()
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static List<ProblemType> problemTypes(List<String> rows) {
    List<ProblemType> types = new ArrayList<>();
    for (String row : rows) {
      String[] columns = row.split("\t", -1);
      types.add(
          new ProblemType(
              columns[0],
              columns[1],
              SubjectKind.valueOf(columns[2].toUpperCase(Locale.ROOT)),
              columns[3],
              split(columns[4])));
    }
    return types;
  }

  /** Writes outlines as rows. */
  public static List<String> rows(List<RuleOutline> outlines) {
    List<String> rows = new ArrayList<>();
    for (RuleOutline outline : outlines) {
      rows.add(
          String.join(
              "\t",
              "R",
              outline.rulePackage(),
              outline.name(),
              outline.path(),
              Integer.toString(outline.line()),
              outline.problemId(),
              outline.concludes(),
              String.join(ARGUMENTS, outline.arguments()),
              outline.confidence().lower()));
      for (Condition condition : outline.conditions()) {
        rows.add(
            String.join(
                "\t",
                "C",
                condition.kind().name(),
                condition.text(),
                String.join(",", condition.types()),
                names(condition.seenIn()),
                names(condition.authority()),
                Integer.toString(condition.line())));
      }
    }
    return rows;
  }

  static List<RuleOutline> outlines(List<String> rows) {
    List<RuleOutline> outlines = new ArrayList<>();
    List<Condition> conditions = new ArrayList<>();
    String[] rule = new String[0];
    for (String row : rows) {
      String[] columns = row.split("\t", -1);
      if (columns[0].equals("C")) {
        conditions.add(condition(columns));
        continue;
      }
      add(rule, conditions, outlines);
      rule = columns;
    }
    add(rule, conditions, outlines);
    return outlines;
  }

  private static Condition condition(String[] columns) {
    return new Condition(
        ConditionKind.valueOf(columns[1]),
        columns[2],
        split(columns[3]),
        split(columns[4]).stream().map(ArtefactId::valueOf).toList(),
        split(columns[5]).stream().map(ArtefactId::valueOf).toList(),
        Integer.parseInt(columns[6]));
  }

  private static List<String> split(String column) {
    return column.isEmpty() ? List.of() : List.of(column.split(",", -1));
  }

  private static String names(List<ArtefactId> artefacts) {
    return artefacts.stream().map(ArtefactId::name).collect(Collectors.joining(","));
  }

  private static void add(String[] rule, List<Condition> conditions, List<RuleOutline> outlines) {
    if (rule.length > 0) {
      outlines.add(
          new RuleOutline(
              rule[1],
              rule[2],
              rule[3],
              Integer.parseInt(rule[4]),
              rule[5],
              rule[6],
              rule[7].isEmpty() ? List.of() : List.of(rule[7].split(ARGUMENTS, -1)),
              Confidence.valueOf(rule[8].toUpperCase(Locale.ROOT)),
              conditions));
    }
    conditions.clear();
  }
}
