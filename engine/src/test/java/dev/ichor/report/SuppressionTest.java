package dev.ichor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.Severity;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.MemoryTotal;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.observation.Header;
import dev.ichor.report.Report.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final NodeName CP_1 = new NodeName("cp-1");
  private static final Fact SICK =
      new ServiceState(CP_1, "etcd", RunState.RUNNING, Health.FAIL, 600);
  private static final Fact SMALL = new MemoryTotal(CP_1, 50);

  private static Suppression of(String id, String subject, @Nullable LocalDate until) {
    return new Suppression(id, subject, "baseline.yaml:3", "known", until);
  }

  private static List<String> lines(Report report) {
    return report.conclusions().stream()
        .map(c -> c.role().lower() + " " + c.key() + " " + c.impact().lower() + " " + c.effects())
        .toList();
  }

  @Test
  void aSuppressedRootIsNoRootAndWhatItExplainsStaysUnderIt() {
    Report report = SmallBase.report(List.of(of("machine.small", "*", null)), SMALL, SICK);

    assertThat(lines(report))
        .containsExactly(
            "effect etcd.sick:node/cp-1 critical []",
            "suppressed machine.small:node/cp-1 critical [etcd.sick:node/cp-1]");
    assertThat(report.verdict().status()).isNotEqualTo(Status.FINDINGS);
    assertThat(report.verdict().worst()).isNull();
    assertThat(report.verdict().counts())
        .containsEntry("roots", 0)
        .containsEntry("effects", 1)
        .containsEntry("suppressed", 1);
    assertThat(report.verdict().problems()).containsEntry("found", 2);
    assertThat(report.suppressions())
        .extracting(Report.Silence::matched)
        .containsExactly(List.of("machine.small:node/cp-1"));
  }

  @Test
  void aSuppressedEffectDoesNotRaiseTheImpactOfItsCause() {
    Report report = SmallBase.report(List.of(of("etcd.sick", "node/cp-?", null)), SMALL, SICK);

    assertThat(lines(report))
        .containsExactly(
            "root machine.small:node/cp-1 warning []",
            "suppressed etcd.sick:node/cp-1 critical []");
    assertThat(report.verdict().worst()).isEqualTo(Severity.WARNING);
  }

  @Test
  void anotherSubjectIsToldAndTheSuppressionMatchesNothing() {
    Report report = SmallBase.report(List.of(of("machine.small", "cp-2", null)), SMALL, SICK);

    assertThat(lines(report)).isEqualTo(lines(SmallBase.report(SMALL, SICK)));
    assertThat(report.suppressions().get(0).matched()).isEmpty();
    assertThat(report.verdict().counts()).containsEntry("suppressed", 0);
  }

  @Test
  void itHoldsThroughItsLastDayAndIsNamedAfterIt() {
    LocalDate today = LocalDate.parse("2026-11-22");
    assertThat(lines(SmallBase.report(List.of(of("machine.small", "cp-1", today)), SMALL)).get(0))
        .startsWith("suppressed");

    LocalDate yesterday = today.minusDays(1);
    Report over = SmallBase.report(List.of(of("machine.small", "cp-1", yesterday)), SMALL);
    assertThat(lines(over).get(0)).startsWith("root");
    assertThat(over.suppressions().get(0).expired()).isTrue();
    assertThat(over.suppressions().get(0).matched()).containsExactly("machine.small:node/cp-1");
  }

  @Test
  void evidenceWithoutADateCannotTellThatADayIsOver() {
    Suppression old = of("machine.small", "*", LocalDate.parse("2020-01-01"));
    Header undated = new Header("text", Instant.EPOCH, null, null, null, List.of(), null, 0, 0);
    assertThat(undated.dated()).isFalse();
    assertThat(old.isExpired(undated)).isFalse();
  }

  @Test
  void anExcuseThatEndsByItselfIsToldAllTheSame() {
    Report report =
        SmallBase.report(
            List.of(of("machine.small", "*", null)),
            SMALL,
            new ServiceStarted(CP_1, "machined", 60));

    assertThat(lines(report).get(0)).startsWith("expected machine.small");
    assertThat(report.suppressions().get(0).matched()).hasSize(1);
  }

  @Test
  void aSubjectIsNamedWholeOrByItsNameAloneAndOtherLettersStandForThemselves() {
    String key = "etcd.peer-port-blocked:node/cp-1,peer=cp-2";
    for (String glob : List.of("node/cp-1,peer=cp-2", "node/cp-1", "cp-1", "node/*", "c?-1")) {
      assertThat(of("etcd.peer-port-blocked", glob, null).matches("etcd.peer-port-blocked", key))
          .as(glob)
          .isTrue();
    }
    for (String glob : List.of("node/cp-2", "cp.1", "[c]p-1", "cp", "")) {
      assertThat(of("etcd.peer-port-blocked", glob, null).matches("etcd.peer-port-blocked", key))
          .as(glob)
          .isFalse();
    }
    assertThat(of("etcd", "*", null).matches("etcd.peer-port-blocked", key)).isFalse();
  }
}
