package dev.ichor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.Severity;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.etcd.EtcdNoLeader;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.MemoryTotal;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.VolumePhase;
import dev.ichor.fact.network.KubePrismHealth;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ReportBuilderTest {

  private static final NodeName CP_1 = new NodeName("cp-1");
  private static final Fact SICK =
      new ServiceState(CP_1, "etcd", RunState.RUNNING, Health.FAIL, 600);
  private static final Fact LATE = new EtcdNoLeader(CP_1, 90, 5, 7, true);
  private static final Fact SMALL = new MemoryTotal(CP_1, 50);

  private static List<String> lines(Report report) {
    return report.conclusions().stream()
        .map(c -> c.rank() + " " + c.role().lower() + " " + c.key() + " " + c.impact().lower())
        .toList();
  }

  private static Conclusion conclusion(Report report, String key) {
    return report.conclusions().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
  }

  @Test
  void aRootCarriesTheHighestSeverityOfWhatStandsUnderIt() {
    Report report = SmallBase.report(SMALL, SICK);

    assertThat(lines(report))
        .containsExactly(
            "1 root machine.small:node/cp-1 critical", "2 effect etcd.sick:node/cp-1 critical");
    assertThat(conclusion(report, "machine.small:node/cp-1").effects())
        .containsExactly("etcd.sick:node/cp-1");
    assertThat(conclusion(report, "etcd.sick:node/cp-1").causes())
        .containsExactly("machine.small:node/cp-1");
    assertThat(report.verdict().status()).isEqualTo(Status.FINDINGS);
    assertThat(report.verdict().worst()).isEqualTo(Severity.CRITICAL);
    assertThat(report.nextLooks()).isEmpty();
  }

  @Test
  void aSymptomThatNothingExplainsIsShownWithWhatCouldExplainIt() {
    Report report = SmallBase.report(SICK);

    assertThat(lines(report))
        .containsExactly(
            "1 unexplained etcd.sick:node/cp-1 critical",
            "2 candidate machine.small:node/cp-1 warning",
            "3 candidate etcd.late:node/cp-1 error");
    Conclusion open = conclusion(report, "machine.small:node/cp-1");
    assertThat(open.state()).isEqualTo("not-examined");
    assertThat(open.of()).containsExactly("etcd.sick:node/cp-1");
    assertThat(open.nextChecks())
        .extracting(Report.NextCheck::command)
        .containsExactly("talosctl -n cp-1 memory");
    Conclusion out = conclusion(report, "etcd.late:node/cp-1");
    assertThat(out.state()).isEqualTo("ruled-out");
    assertThat(out.ruledOutBy()).isEqualTo("no EtcdNoLeader in talos.logs.etcd@cp-1");
    assertThat(report.nextLooks())
        .containsExactly(
            new Report.NextLook(
                "talosctl -n cp-1 memory", List.of("machine.small:node/cp-1"), List.of()));
  }

  @Test
  void symptomsInACircleStandUnderTheLatestOfThem() {
    assertThat(lines(SmallBase.report(SICK, LATE)))
        .startsWith(
            "1 unexplained etcd.sick:node/cp-1 critical", "2 effect etcd.late:node/cp-1 error");
  }

  @Test
  void aCauseAboveACircleExplainsAllOfIt() {
    assertThat(lines(SmallBase.report(SMALL, SICK, LATE)))
        .containsExactly(
            "1 root machine.small:node/cp-1 critical",
            "2 effect etcd.sick:node/cp-1 critical",
            "3 effect etcd.late:node/cp-1 error");
  }

  @Test
  void whatOnlyAnExpectedCauseExplainsIsExpectedWithIt() {
    Report report = SmallBase.report(SMALL, SICK, new ServiceStarted(CP_1, "machined", 40));

    assertThat(lines(report))
        .containsExactly(
            "1 expected machine.small:node/cp-1 critical",
            "2 expected etcd.sick:node/cp-1 critical");
    Report.Excuse excuse =
        Objects.requireNonNull(conclusion(report, "etcd.sick:node/cp-1").expected());
    assertThat(excuse.until()).isEqualTo(Instant.parse("2026-11-22T10:04:20Z"));
    assertThat(report.verdict().worst()).isNull();
  }

  @Test
  void aMerelyPossibleCauseExplainsNothing() {
    Report report = SmallBase.report(SICK, new VolumePhase(CP_1, "EPHEMERAL", "failed", ""));

    assertThat(lines(report))
        .contains(
            "1 unexplained etcd.sick:node/cp-1 critical",
            "2 candidate machine.small:node/cp-1 warning");
    assertThat(conclusion(report, "machine.small:node/cp-1").state()).isEqualTo("possible");
    assertThat(conclusion(report, "machine.small:node/cp-1").of())
        .containsExactly("etcd.sick:node/cp-1");
  }

  @Test
  void aProofNamesEachConditionAndWhereTheAbsenceWasLookedFor() {
    Report report = SmallBase.report(new KubePrismHealth(CP_1, false));

    Conclusion lost = conclusion(report, "node.lost:cluster/prod");
    Proof proof = Objects.requireNonNull(report.proofs().get(lost.proofs().get(0)));
    assertThat(proof.at()).isEqualTo("node/lost.drl:11");
    assertThat(proof.bindings()).isEqualTo(Map.of("$cluster", "prod", "$node", "cp-1"));
    String platform = source(report, "talos.platform");
    assertThat(proof.premises())
        .containsExactly(
            new Premise.Seen("f1"),
            new Premise.Seen("f2"),
            new Premise.Seen("f3"),
            new Premise.Absent("Platform( node == cp-1 )", List.of(platform)));
    assertThat(lost.evidence()).containsExactly("f2");
    assertThat(lost.title()).isEqualTo("node.lost on prod");
  }

  private static String source(Report report, String artefact) {
    return report.sources().values().stream()
        .filter(source -> source.artefact().equals(artefact))
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void whatCouldNotBeDecidedIsListedWithTheCommandThatWouldTell() {
    Report report = SmallBase.report();

    assertThat(report.notExamined())
        .containsExactly(
            new Report.Undecided(
                "machine.small",
                "node/cp-1",
                List.of("talos.memory@cp-1"),
                "denied",
                "talosctl -n cp-1 memory"));
    assertThat(report.verdict().status()).isEqualTo(Status.HEALTHY);
    assertThat(report.verdict().problems())
        .isEqualTo(
            Map.of("found", 0, "expected", 0, "notExamined", 1, "ruledOut", 3, "notApplicable", 0));
  }

  @Test
  void remediesKeepTheirRiskAndOnlyLooksAreNextChecks() {
    Conclusion root = conclusion(SmallBase.report(SMALL), "machine.small:node/cp-1");

    assertThat(root.nextChecks())
        .extracting(Report.NextCheck::command)
        .containsExactly("talosctl -n cp-1 get members");
    assertThat(root.remediation())
        .extracting(Report.Remedy::risk)
        .containsExactly("none", "data-loss");
  }

  @Test
  void theSameFactsInAnotherOrderMakeTheSameReport() {
    List<Fact> facts =
        new ArrayList<>(List.of(SMALL, SICK, LATE, new KubePrismHealth(CP_1, false)));
    Report one = SmallBase.report(facts.toArray(Fact[]::new));
    java.util.Collections.reverse(facts);
    Report other = SmallBase.report(facts.toArray(Fact[]::new));

    assertThat(other.conclusions()).isEqualTo(one.conclusions());
    assertThat(other.proofs()).isEqualTo(one.proofs());
  }
}
