package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ichor.boot.Captures.Capture;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Role;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bundles of real clusters: the cause that was really there comes first, and nothing false beside
 * it.
 */
@Execution(ExecutionMode.SAME_THREAD)
class CapturesTest {

  private static final BuiltInExpert EXPERT = new BuiltInExpert();
  private static final Map<String, Report> REPORTS = new TreeMap<>();

  static Stream<Capture> captures() {
    return Captures.all();
  }

  static Report report(Path bundle) throws Exception {
    return EXPERT.diagnose(
        new Request(List.of(bundle), List.of(), null, List.of(), List.of(), Severity.ERROR),
        stage -> {});
  }

  private static Report of(Capture capture) throws Exception {
    Report known = REPORTS.get(capture.name());
    if (known == null) {
      known = report(capture.bundle());
      REPORTS.put(capture.name(), known);
    }
    return known;
  }

  private static List<Conclusion> standing(Report report) {
    return report.conclusions().stream()
        .filter(c -> c.role() == Role.ROOT || c.role() == Role.UNEXPLAINED)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void theRealCauseComesFirst(Capture capture) throws Exception {
    assumeTrue(capture.shown() && !capture.want().isEmpty());

    assertThat(standing(of(capture))).isNotEmpty();
    assertThat(standing(of(capture)).get(0).id()).isIn(capture.want());
  }

  @ParameterizedTest
  @MethodSource("captures")
  void nothingThatWouldBeWrongIsConcluded(Capture capture) throws Exception {
    assertThat(of(capture).conclusions())
        .filteredOn(conclusion -> conclusion.role() != Role.CANDIDATE)
        .extracting(Conclusion::id)
        .noneMatch(capture.never()::contains);
  }

  @ParameterizedTest
  @MethodSource("captures")
  void noOtherProblemOfWeightStandsBesideIt(Capture capture) throws Exception {
    assumeTrue(capture.shown());

    assertThat(standing(of(capture)))
        .filteredOn(conclusion -> conclusion.impact().compareTo(Severity.ERROR) >= 0)
        .extracting(Conclusion::id)
        .allMatch(id -> capture.want().contains(id) || capture.allowed().contains(id));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void everyLeafOfEveryProofIsAFactWithItsPlaceOrAnAbsenceWithWhatWasExamined(Capture capture)
      throws Exception {
    Report report = of(capture);

    for (Proof proof : report.proofs().values()) {
      for (Premise premise : proof.premises()) {
        checkLeaf(report, proof, premise);
      }
    }
  }

  private static void checkLeaf(Report report, Proof proof, Premise premise) {
    if (premise instanceof Premise.Seen seen) {
      checkPlaces(report, seen.fact());
    } else if (premise instanceof Premise.Many many) {
      many.facts().forEach(fact -> checkPlaces(report, fact));
    } else if (premise instanceof Premise.Absent absent) {
      assertThat(proof.rule().isEmpty() ? List.of("") : absent.within())
          .as("%s: %s", proof.rule(), absent.text())
          .allSatisfy(source -> assertThat(report.sources()).containsKey(source));
    }
  }

  private static void checkPlaces(Report report, String fact) {
    FactLine line = Objects.requireNonNull(report.facts().get(fact));
    assertThat(line.evidence())
        .as(line.type())
        .isNotEmpty()
        .allSatisfy(sighting -> assertThat(sighting.place()).isNotBlank());
  }
}
