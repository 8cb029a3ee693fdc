package dev.ichor.boot;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Survey;
import dev.ichor.report.Question;
import dev.ichor.report.Report;
import dev.ichor.report.ReportBuilder;
import dev.ichor.report.WhyNots;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Measures how long {@code why-not} takes for every problem once a bundle is loaded, asked of the
 * whole cluster and of single machines: {@code AnswerSpeed BUNDLE}.
 */
public final class AnswerSpeed {

  /** Time on the processor: others that keep it busy do not count. */
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  private AnswerSpeed() {}

  private record Answer(String question, long micros) {}

  /** Prints the slowest answers in milliseconds. */
  public static void main(String[] arguments) throws Exception {
    Request request =
        new Request(
            List.of(Path.of(arguments[0])), List.of(), null, List.of(), List.of(), Severity.ERROR);
    Survey survey = new BuiltInExpert().read(request, stage -> {});
    KnowledgeBase rules = KnowledgeBase.builtIn();
    Catalogue pages = Catalogue.load(AnswerSpeed.class.getClassLoader());
    FactBase facts = FactBase.of(survey);
    Outcome outcome = Inference.run(rules, pages.explains(), facts);
    Report report =
        ReportBuilder.build(survey, facts, rules, pages.pages(), outcome, Severity.ERROR);
    List<String> machines = machines(facts);
    System.out.println(facts.facts().size() + " facts; asked of " + machines);
    List<Answer> answers = new ArrayList<>();
    for (ProblemType type : rules.types()) {
      answers.add(timed(rules, facts, outcome, report, type, ""));
      if (type.subjectKind() == SubjectKind.NODE || type.subjectKind() == SubjectKind.MEMBER) {
        for (String machine : machines) {
          answers.add(timed(rules, facts, outcome, report, type, machine));
        }
      }
    }
    System.out.println("the first answer took " + answers.get(0).micros() / 1000 + " ms");
    answers.sort(Comparator.comparingLong(Answer::micros).reversed());
    System.out.println(
        answers.size() + " answers, median " + answers.get(answers.size() / 2).micros() / 1000.0);
    answers.stream()
        .limit(12)
        .forEach(one -> System.out.println(one.micros() / 1000.0 + " ms  " + one.question()));
  }

  private static List<String> machines(FactBase facts) {
    List<String> machines = new ArrayList<>();
    facts.facts().stream()
        .filter(ControlPlane.class::isInstance)
        .limit(1)
        .forEach(fact -> machines.add(((ControlPlane) fact).node().text()));
    List<String> all =
        facts.facts().stream()
            .filter(KnownNode.class::isInstance)
            .map(fact -> ((KnownNode) fact).node().text())
            .toList();
    machines.add(all.get(all.size() / 2));
    return machines;
  }

  private static Answer timed(
      KnowledgeBase rules,
      FactBase facts,
      Outcome outcome,
      Report report,
      ProblemType type,
      String on)
      throws Exception {
    long begun = CLOCK.getCurrentThreadCpuTime();
    new WhyNots(rules, facts, outcome, report).answer(Question.of(rules.types(), type.id(), on));
    return new Answer(type.id() + " " + on, (CLOCK.getCurrentThreadCpuTime() - begun) / 1000);
  }
}
