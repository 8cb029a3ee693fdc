package dev.ichor.render;

import dev.ichor.observation.SkippedInput;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.Role;
import java.util.List;
import java.util.Locale;

/** A report as Markdown, for an issue, a merge request or a wiki. */
public final class MarkdownReport {

  private static final int ROWS = 50;

  private final Report report;
  private final Run run;
  private final Style style;
  private final Markdown markdown = new Markdown();
  private final StringBuilder out = new StringBuilder();

  private MarkdownReport(Report report, Run run, Style style) {
    this.report = report;
    this.run = run;
    this.style = style;
  }

  /** The report as Markdown. */
  public static String render(Report report, Run run, Style style) {
    return new MarkdownReport(report, run, style).render();
  }

  private String render() {
    HeaderWords header = new HeaderWords(report, run, style);
    line("# " + markdown.words(header.cluster()));
    line("");
    line(markdown.words(header.look()));
    line("");
    problems();
    expected();
    suppressed();
    notExamined();
    skipped();
    line(markdown.words(HeaderWords.counts(report, run)));
    return out.toString();
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private List<Conclusion> in(Role... roles) {
    List<Role> wanted = List.of(roles);
    return report.conclusions().stream().filter(c -> wanted.contains(c.role())).toList();
  }

  private void problems() {
    List<Conclusion> shown = in(Role.ROOT, Role.UNEXPLAINED);
    if (shown.isEmpty()) {
      line("**" + markdown.words(HeaderWords.silence(report)) + "**");
      line("");
      return;
    }
    line("| impact | problem | id | confidence |");
    line("| --- | --- | --- | --- |");
    for (Conclusion one : shown) {
      line(
          "| "
              + one.impact().lower()
              + " | "
              + markdown.cell(title(one))
              + " | "
              + markdown.cell(one.id())
              + " | "
              + one.confidence().lower()
              + " |");
    }
    line("");
    MarkdownProblem problem = new MarkdownProblem(report, markdown);
    for (Conclusion one : shown) {
      String impact = one.impact().lower().toUpperCase(Locale.ROOT);
      line("## " + impact + ": " + markdown.words(title(one)));
      line("");
      problem.appendTo(out, one);
    }
  }

  private static String title(Conclusion one) {
    return one.title() + (one.role() == Role.UNEXPLAINED ? ", cause unknown" : "");
  }

  private void expected() {
    List<Conclusion> expected = in(Role.EXPECTED);
    if (expected.isEmpty()) {
      return;
    }
    line("## Expected for now");
    line("");
    for (Conclusion one : expected) {
      Excuse excuse = one.expected();
      String why = excuse == null ? "" : ": " + excuse.reason() + ", until " + excuse.until();
      line("- " + markdown.words(one.title() + why) + " (" + markdown.code(one.id()) + ")");
    }
    line("");
  }

  private void suppressed() {
    List<Conclusion> hidden = in(Role.SUPPRESSED);
    if (hidden.isEmpty()) {
      return;
    }
    SuppressedWords words = new SuppressedWords(report);
    line("## Suppressed");
    line("");
    for (Conclusion one : hidden) {
      line("- " + markdown.words(words.of(one)) + " (" + markdown.code(one.id()) + ")");
    }
    line("");
  }

  private void notExamined() {
    List<Undecided> open = report.notExamined();
    if (open.isEmpty()) {
      return;
    }
    line("## Not examined");
    line("");
    for (Undecided one : open.subList(0, Math.min(ROWS, open.size()))) {
      String hint = one.hint().isBlank() ? "" : "; " + markdown.code(one.hint());
      line(
          "- "
              + markdown.code(one.id())
              + " on "
              + markdown.words(one.subject())
              + ": needs "
              + markdown.words(String.join(", ", one.needs()) + " (" + one.because() + ")")
              + hint);
    }
    if (open.size() > ROWS) {
      line("- and " + (open.size() - ROWS) + " more");
    }
    line("");
  }

  private void skipped() {
    List<SkippedInput> skipped = report.skipped().stream().filter(one -> !one.minor()).toList();
    for (SkippedInput one : skipped.subList(0, Math.min(ROWS, skipped.size()))) {
      line(
          "Left out of the input: "
              + markdown.code(one.path())
              + " ("
              + markdown.words(one.reason())
              + ").");
      line("");
    }
    if (skipped.size() > ROWS) {
      line("Left out of the input: " + (skipped.size() - ROWS) + " more entries.");
      line("");
    }
  }
}
