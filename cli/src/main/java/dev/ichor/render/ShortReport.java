package dev.ichor.render;

import dev.ichor.observation.Header;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A report of at most {@value #LINES} lines, fit to be pasted into a chat. */
public final class ShortReport {

  /** No more lines are written. */
  public static final int LINES = 10;

  private static final int PROBLEMS = 5;
  private static final int LINE = 160; // what a chat shows on two lines
  private static final int LONGEST_COMMAND = 240; // nobody reads a longer one in a chat

  private final Report report;
  private final Ink ink;
  private final List<String> lines = new ArrayList<>();

  private ShortReport(Report report, Style style) {
    this.report = report;
    this.ink = new Ink(style);
  }

  /** The report as lines of text that end in a line feed. */
  public static String render(Report report, Style style) {
    return new ShortReport(report, style).render();
  }

  private String render() {
    List<Conclusion> shown = report.conclusions().stream().filter(c -> c.role().isHead()).toList();
    lines.add(ink.strong(head(shown)));
    problems(shown);
    rest();
    shown.stream()
        .flatMap(ShortReport::commands)
        .filter(this::fits)
        .findFirst()
        .ifPresent(command -> labelled("next: ", command));
    if (!shown.isEmpty()) {
      labelled("why: ", "ichor explain " + Shell.quoted(shown.get(0).key()));
    }
    return String.join("\n", lines) + "\n";
  }

  private String head(List<Conclusion> shown) {
    Header header = report.header();
    String name = header.clusterName() == null ? "unnamed cluster" : header.clusterName();
    String when = header.dated() ? ", as of " + TextReport.moment(header.asOf()) : "";
    return cut(name, LINE / 2) + ": " + verdict(shown) + when;
  }

  private String verdict(List<Conclusion> shown) {
    long roots = shown.stream().filter(c -> c.role() == Role.ROOT).count();
    long unexplained = shown.size() - roots;
    if (shown.isEmpty()) {
      return report.verdict().status() == Report.Status.INCONCLUSIVE
          ? "inconclusive, no problem found"
          : "no problem found";
    }
    List<String> words = new ArrayList<>();
    if (roots > 0) {
      words.add(roots + (roots == 1 ? " root cause" : " root causes"));
    }
    if (unexplained > 0) {
      words.add(unexplained + " unexplained");
    }
    return String.join(", ", words);
  }

  /** One line for each id, the first of those alike standing for all. */
  private void problems(List<Conclusion> shown) {
    Map<String, List<Conclusion>> alike = new LinkedHashMap<>();
    for (Conclusion one : shown) {
      alike.computeIfAbsent(one.role() + one.id(), id -> new ArrayList<>()).add(one);
    }
    int told = 0;
    int left = 0;
    for (List<Conclusion> group : alike.values()) {
      if (told < PROBLEMS) {
        problem(group);
        told++;
      } else {
        left += group.size();
      }
    }
    if (left > 0) {
      lines.add("and " + left + " more");
    }
  }

  private void problem(List<Conclusion> alike) {
    Conclusion first = alike.get(0);
    String word = first.impact().lower().toUpperCase(Locale.ROOT);
    String tail = tail(alike);
    String lead = Heads.symbol(ink, first) + " " + word + " ";
    int room = LINE - lead.length() - tail.length();
    lines.add(ink.impact(first.impact(), lead) + cut(first.title(), Math.max(room, 20)) + tail);
  }

  private String tail(List<Conclusion> alike) {
    Conclusion first = alike.get(0);
    int effects = alike.stream().mapToInt(one -> one.effects().size()).sum();
    String cause = first.role() == Role.UNEXPLAINED ? ", cause unknown" : "";
    String others = alike.size() > 1 ? ", " + (alike.size() - 1) + " more like it" : "";
    String explains = effects > 0 ? ", explains " + effects + " more" : "";
    return cause + others + explains + " (" + cut(first.id(), 40) + ")";
  }

  private void rest() {
    Map<String, Integer> problems = report.verdict().problems();
    List<String> words = new ArrayList<>();
    int expected = report.verdict().counts().getOrDefault("expected", 0);
    if (expected > 0) {
      words.add(expected + " expected for now");
    }
    int suppressed = report.verdict().counts().getOrDefault("suppressed", 0);
    if (suppressed > 0) {
      words.add(suppressed + " suppressed");
    }
    int open = problems.getOrDefault("notExamined", 0);
    if (open > 0) {
      words.add(open + (open == 1 ? " problem" : " problems") + " not examined");
    }
    if (!words.isEmpty()) {
      lines.add("besides: " + String.join(", ", words));
    }
  }

  private static Stream<String> commands(Conclusion conclusion) {
    return Stream.concat(
            conclusion.nextChecks().stream().map(NextCheck::command),
            conclusion.remediation().stream()
                .filter(remedy -> Objects.equals(remedy.risk(), "none"))
                .map(Remedy::command))
        .filter(command -> !command.isBlank());
  }

  private boolean fits(String command) {
    return ink.clean(command).length() <= LONGEST_COMMAND;
  }

  private void labelled(String label, String command) {
    if (fits(command)) {
      lines.add(label + ink.clean(command));
    }
  }

  private String cut(String text, int room) {
    return Wrap.cut(ink.clean(text), room, ink.symbol("…"));
  }
}
