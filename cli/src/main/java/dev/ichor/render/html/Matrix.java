package dev.ichor.render.html;

import dev.ichor.report.GuideOrder;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Machines by areas: the worst impact there, or how much of it was not seen. */
final class Matrix {

  private static final Comparator<Conclusion> BY_IMPACT =
      Comparator.comparing((Conclusion c) -> c.role() != Role.EXPECTED)
          .thenComparing(Conclusion::impact);

  private final View view;
  private final Map<String, Map<String, Cell>> cells = new HashMap<>();
  private final Set<String> areas =
      new TreeSet<>(Comparator.comparing(area -> area + ".", GuideOrder.OF_IDS));
  private final Set<String> machines = new TreeSet<>();

  Matrix(View view) {
    this.view = view;
    for (Source source : view.report().sources().values()) {
      machines.add(source.node());
    }
    for (Conclusion conclusion : view.of(Role.ROOT, Role.UNEXPLAINED, Role.EFFECT, Role.EXPECTED)) {
      cell(View.place(conclusion), View.area(conclusion.id())).add(conclusion);
    }
    for (Undecided undecided : view.report().notExamined()) {
      cell(machine(undecided.subject()), View.area(undecided.id())).notSeen++;
    }
    view.pages().forEach(page -> areas.add(View.area(page.id())));
    view.report().verdict().notApplicable().forEach(id -> areas.add(View.area(id)));
    machines.remove(View.CLUSTER);
  }

  /** What is known of an area of a machine. */
  private static final class Cell {
    private @Nullable Conclusion worst;
    private int notSeen;

    /** What is expected comes after all that is not. */
    void add(Conclusion conclusion) {
      if (worst == null || BY_IMPACT.compare(conclusion, worst) > 0) {
        worst = conclusion;
      }
    }

    List<Object> said() {
      return List.of(
          worst == null ? "" : worst.role() == Role.EXPECTED ? "expected" : worst.impact(),
          notSeen);
    }
  }

  private Cell cell(String machine, String area) {
    areas.add(area);
    machines.add(machine);
    return cells
        .computeIfAbsent(machine, key -> new HashMap<>())
        .computeIfAbsent(area, key -> new Cell());
  }

  /**
   * Subjects are written {@code kind/name}; those of the cluster and of clients have no machine.
   */
  private static String machine(String subject) {
    int slash = subject.indexOf('/');
    return slash < 0 || !(subject.startsWith("node/") || subject.startsWith("member/"))
        ? View.CLUSTER
        : subject.substring(slash + 1);
  }

  void write(Html html) {
    Part.MATRIX.open(html);
    if (areas.isEmpty()) {
      html.leaf("p", "Nothing was looked for.").line();
    } else {
      table(html);
      html.leaf(
              "p",
              "A word is the worst impact of what was found; ✓: nothing found; ?: so many"
                  + " problems could not be examined.",
              "class",
              "faint")
          .line();
    }
    html.closeLine();
  }

  private void table(Html html) {
    html.open(
        "div",
        "class",
        "scroll",
        "tabindex",
        "0",
        "role",
        "region",
        "aria-label",
        "Machines by area");
    html.open("table", "class", "matrix").line();
    html.open("thead").open("tr").leaf("th", "Machine", "scope", "col");
    for (String area : areas) {
      html.open("th", "scope", "col", "class", "upright")
          .leaf("span", area.replace('-', ' '))
          .close();
    }
    html.close().closeLine().open("tbody").line();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(View.CLUSTER));
    rows.addAll(
        MachineGroups.of(
            machines.stream().filter(m -> !m.equals(View.CLUSTER)).toList(), this::said));
    for (List<String> row : rows) {
      row(html, row);
    }
    html.close().close().closeLine();
  }

  private Object said(String machine) {
    Map<String, Object> said = new HashMap<>();
    cells.getOrDefault(machine, Map.of()).forEach((area, cell) -> said.put(area, cell.said()));
    return said;
  }

  private void row(Html html, List<String> group) {
    html.open("tr").open("th", "scope", "row");
    MachineGroups.name(html, group);
    html.close();
    for (String area : areas) {
      cell(html, cells.getOrDefault(group.get(0), Map.of()).get(area));
    }
    html.closeLine();
  }

  private void cell(Html html, @Nullable Cell cell) {
    Conclusion worst = cell == null ? null : cell.worst;
    if (worst != null) {
      boolean expected = worst.role() == Role.EXPECTED;
      String word = expected ? "expected" : View.word(worst.impact());
      html.open("td", "class", "found " + word);
      html.leaf("a", Words.brief(word), "href", "#" + view.anchor(worst), "title", worst.title());
      html.close();
    } else if (cell != null && cell.notSeen > 0) {
      html.leaf(
          "td", "?" + cell.notSeen, "class", "unseen", "title", cell.notSeen + " not examined");
    } else {
      html.leaf("td", "✓", "class", "fine");
    }
  }
}
