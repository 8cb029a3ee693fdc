package dev.ichor.render;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.Undecided;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** What a case says of a conclusion, and of what could not be decided. */
final class JunitWords {

  private final Run run;
  private final ProblemBlock block;
  private final SuppressedWords suppressed;
  private final Ink ink = new Ink(Style.PLAIN);

  JunitWords(Diagnosis diagnosis) {
    Report report = diagnosis.report();
    Map<String, Conclusion> byKey = new HashMap<>();
    report.conclusions().forEach(c -> byKey.put(c.key(), c));
    this.suppressed = new SuppressedWords(report);
    this.run = diagnosis.run();
    this.block = new ProblemBlock(report, byKey, Style.PLAIN);
  }

  JunitCase of(Conclusion conclusion) {
    return switch (conclusion.role()) {
      case ROOT, UNEXPLAINED ->
          counts(conclusion)
              ? new JunitCase(
                  conclusion.id(),
                  JunitCase.Outcome.FAILED,
                  title(conclusion),
                  conclusion.impact().lower(),
                  text(conclusion))
              : passed(conclusion, "found, below --fail-on: " + title(conclusion));
      case EFFECT ->
          passed(
              conclusion,
              "found, explained by "
                  + String.join(", ", conclusion.causes())
                  + ": "
                  + title(conclusion));
      case EXPECTED -> passed(conclusion, expected(conclusion));
      case SUPPRESSED -> passed(conclusion, "suppressed: " + suppressed.of(conclusion));
      case CANDIDATE ->
          Objects.equals(conclusion.state(), "not-examined")
              ? skipped(conclusion.id(), "not examined" + wayOut(conclusion))
              : passed(conclusion, String.valueOf(conclusion.state()) + by(conclusion));
    };
  }

  private boolean counts(Conclusion conclusion) {
    Severity failOn = run.failOn();
    return failOn != null && conclusion.impact().compareTo(failOn) >= 0;
  }

  private String title(Conclusion conclusion) {
    return ink.clean(conclusion.title());
  }

  private String text(Conclusion conclusion) {
    StringBuilder text = new StringBuilder("\n");
    text.append(title(conclusion)).append('\n');
    block.appendTo(text, conclusion);
    return text.toString();
  }

  private String expected(Conclusion conclusion) {
    Excuse excuse = conclusion.expected();
    String why = excuse == null ? "" : ", " + excuse.reason() + ", until " + excuse.until();
    return "expected" + why + ": " + title(conclusion);
  }

  private static String wayOut(Conclusion conclusion) {
    return conclusion.nextChecks().isEmpty()
        ? ""
        : "; \"" + conclusion.nextChecks().get(0).command() + "\" would tell";
  }

  private static String by(Conclusion conclusion) {
    return conclusion.ruledOutBy().isBlank() ? "" : ": " + conclusion.ruledOutBy();
  }

  JunitCase of(Undecided undecided) {
    return skipped(
        undecided.id(),
        "needs " + String.join(", ", undecided.needs()) + " (" + undecided.because() + ")");
  }

  private JunitCase skipped(String id, String message) {
    return new JunitCase(id, JunitCase.Outcome.SKIPPED, ink.clean(message), "", "");
  }

  private JunitCase passed(Conclusion conclusion, String text) {
    return JunitCase.passed(conclusion.id(), ink.clean(text));
  }
}
