package dev.ichor.rules;

import dev.ichor.catalogue.Page;
import dev.ichor.inference.RuleOutline;
import dev.ichor.verify.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which rules and cases serve each row of the coverage contract. */
final class GuideCoverage implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    List<String> faults = new ArrayList<>();
    for (ContractRow row : Promised.contract()) {
      List<Case> cases = cases(base, row);
      if (row.kind().equals("D") && problems(base, row).isEmpty()) {
        faults.add(row.id() + " is on no problem's page: " + row.statement());
      }
      if (cases.isEmpty()) {
        faults.add(row.id() + " is served by no case: " + row.statement());
      }
      if (row.prohibits() && prohibitions(base, row).isEmpty()) {
        faults.add(row.id() + " has no case with 'mustNot': " + row.prohibition());
      }
    }
    base.allCases()
        .filter(given -> !given.mustNot().isEmpty() && !couldFail(given))
        .forEach(
            given ->
                faults.add(
                    given.origin()
                        + ": '"
                        + given.name()
                        + "' proves no prohibition: nothing is absent, expected or exact in it"));
    return faults;
  }

  /** Whether a case would fail if what it forbids were concluded. */
  private static boolean couldFail(Case given) {
    return given.exact()
        || WholeBase.wanted(given)
            .anyMatch(
                wanted ->
                    !wanted.absent().isEmpty()
                        || !wanted.expected().isEmpty()
                        || !wanted.expect().isEmpty());
  }

  private static List<Page> problems(WholeBase base, ContractRow row) {
    return base.pages().values().stream().filter(page -> page.rows().contains(row.id())).toList();
  }

  private static List<Case> cases(WholeBase base, ContractRow row) {
    return base.allCases()
        .filter(given -> given.rows().contains(row.id()) || given.mustNot().equals(row.id()))
        .toList();
  }

  private static List<Case> prohibitions(WholeBase base, ContractRow row) {
    return base.allCases().filter(given -> given.mustNot().equals(row.id())).toList();
  }

  /** The whole contract as a Markdown page. */
  static String page(WholeBase base) {
    StringBuilder page =
        new StringBuilder(
            """
            <!-- Made by GuideCoverageTest. -->

            # What serves each statement of the troubleshooting guide

            D diagnosis, P next step, C context or guard, X for all rows. In *italics* what must not be concluded, with the
            cases that would fail if it were.

            """);
    String section = "";
    for (ContractRow row : Promised.contract()) {
      if (!row.section().equals(section)) {
        section = row.section();
        page.append("## ").append(section).append("\n\n");
      }
      row(base, row, page);
    }
    return page.toString();
  }

  private static void row(WholeBase base, ContractRow row, StringBuilder page) {
    page.append("**").append(row.id()).append("** (").append(row.kind()).append(") ");
    page.append(row.statement()).append("\n\n");
    for (Page problem : problems(base, row)) {
      String rules =
          base.outlines().stream()
              .filter(rule -> rule.problemId().equals(problem.id()))
              .map(RuleOutline::name)
              .map(name -> name.replaceFirst("^" + problem.id() + "(, )?", ""))
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining("; "));
      page.append("- [").append(problem.id()).append("](problems/");
      page.append(problem.id().replaceFirst("\\.", "/")).append(".md)");
      page.append(rules.isEmpty() ? "" : ": " + rules).append("\n");
    }
    cases(base, row).stream()
        .filter(given -> given.rows().contains(row.id()))
        .forEach(given -> page.append("- case ").append(words(given)).append("\n"));
    if (row.prohibits()) {
      page.append("- *not: ").append(row.prohibition()).append("*\n");
      prohibitions(base, row)
          .forEach(given -> page.append("  - case ").append(words(given)).append("\n"));
    }
    page.append("\n");
  }

  private static String words(Case given) {
    return given.problem() + ": " + given.name();
  }
}
