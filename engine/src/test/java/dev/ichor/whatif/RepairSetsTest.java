package dev.ichor.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.observation.Header;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Status;
import dev.ichor.report.Report.Verdict;
import dev.ichor.report.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepairSetsTest {

  private final List<Conclusion> conclusions = new ArrayList<>();

  private void concluded(String key, Severity severity, Role role, String... causes) {
    conclusions.add(
        new Conclusion(
            key,
            key,
            key,
            Kind.CAUSE,
            severity,
            severity,
            Confidence.CERTAIN,
            new Subject(SubjectKind.CLUSTER, "prod"),
            null,
            role,
            conclusions.size() + 1,
            List.of(causes),
            List.of(),
            null,
            List.of(),
            null,
            "",
            Map.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private List<List<String>> sets() {
    return RepairSets.of(
        new Report(
            new Header(
                "bundle",
                Instant.parse("2026-11-22T10:00:00Z"),
                "prod",
                null,
                null,
                List.of(),
                null,
                1,
                0),
            new Verdict(Status.FINDINGS, Severity.ERROR, Map.of(), Map.of(), List.of()),
            conclusions,
            Map.of(),
            Map.of(),
            Map.of(),
            List.of(),
            List.of()));
  }

  @Test
  void aRootOfAnErrorIsRepairedHoweverFarAway() {
    concluded("root", Severity.WARNING, Role.ROOT);
    concluded("between", Severity.INFO, Role.EFFECT, "root");
    concluded("error", Severity.ERROR, Role.EFFECT, "between");

    assertThat(sets()).containsExactly(List.of("root"));
  }

  @Test
  void nothingIsRepairedForWarningsExpectedAndCandidates() {
    concluded("warning", Severity.WARNING, Role.ROOT);
    concluded("expected", Severity.CRITICAL, Role.EXPECTED);
    concluded("candidate", Severity.CRITICAL, Role.CANDIDATE);

    assertThat(sets()).isEmpty();
  }

  @Test
  void everyErrorThatNothingExplainsIsInTheSet() {
    concluded("b", Severity.ERROR, Role.ROOT);
    concluded("a", Severity.CRITICAL, Role.UNEXPLAINED);
    concluded("w", Severity.WARNING, Role.ROOT);

    assertThat(sets()).containsExactly(List.of("b", "a"));
  }

  @Test
  void whereEitherOfTwoCausesExplainsAnErrorEachIsASet() {
    concluded("one", Severity.WARNING, Role.ROOT);
    concluded("other", Severity.WARNING, Role.ROOT);
    concluded("error", Severity.ERROR, Role.EFFECT, "one", "other");

    assertThat(sets()).containsExactly(List.of("one"), List.of("other"));
  }

  @Test
  void oneCauseOfTwoErrorsIsBetterThanTwo() {
    concluded("one", Severity.WARNING, Role.ROOT);
    concluded("both", Severity.WARNING, Role.ROOT);
    concluded("two", Severity.WARNING, Role.ROOT);
    concluded("first", Severity.ERROR, Role.EFFECT, "one", "both");
    concluded("second", Severity.ERROR, Role.EFFECT, "both", "two");

    assertThat(sets()).containsExactly(List.of("both"));
  }

  @Test
  void anErrorThatIsACauseNeedsNoChoice() {
    concluded("error", Severity.ERROR, Role.ROOT);
    concluded("warning", Severity.WARNING, Role.ROOT);
    concluded("effect", Severity.ERROR, Role.EFFECT, "warning", "error");

    assertThat(sets()).containsExactly(List.of("error"));
  }

  @Test
  void manyIndependentChoicesEndInOneGoodSet() {
    String[] causes = IntStream.range(0, 40).mapToObj(i -> "cause" + i).toArray(String[]::new);
    Stream.of(causes).forEach(cause -> concluded(cause, Severity.WARNING, Role.ROOT));
    for (int i = 0; i < 40; i += 2) {
      concluded("error" + i, Severity.ERROR, Role.EFFECT, causes[i], causes[i + 1]);
    }

    assertThat(sets()).singleElement().satisfies(set -> assertThat(set).hasSize(20));
  }
}
