package dev.ichor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.Severity;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.MemoryTotal;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.inference.Inference;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Survey;
import dev.ichor.report.WhyNot.Ending;
import dev.ichor.whatif.Consequences;
import dev.ichor.whatif.Repair;
import dev.ichor.whatif.Repairs;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Each way in which the question ends; what to repair, and what differs, in the same small base.
 */
class WhyNotsTest {

  private static final NodeName CP1 = new NodeName("cp-1");
  private static final List<ExplainsEntry> ENTRIES =
      SmallBase.PAGES.stream().flatMap(page -> page.explains().stream()).toList();

  private static ServiceState etcd(Health health) {
    return new ServiceState(CP1, "etcd", RunState.RUNNING, health, 100);
  }

  private static WhyNot answer(String id, String on, Fact... facts) throws UnknownNameException {
    Survey survey = SmallBase.survey(facts);
    FactBase base = FactBase.of(survey);
    Outcome outcome = Inference.run(SmallBase.RULES, ENTRIES, base);
    Report report =
        ReportBuilder.build(
            survey, base, SmallBase.RULES, SmallBase.PAGES, outcome, Severity.ERROR);
    return new WhyNots(SmallBase.RULES, base, outcome, report)
        .answer(Question.of(SmallBase.RULES.types(), id, on));
  }

  @Test
  void aFalseConditionShowsTheNearestFactWithItsValue() throws UnknownNameException {
    WhyNot answer = answer("etcd.sick", "cp-1", etcd(Health.OK));

    assertThat(answer.ending()).isEqualTo(Ending.CONDITION_FALSE);
    assertThat(answer.tries()).hasSize(1);
    WhyNot.Condition failing = answer.tries().get(0).conditions().get(0);
    assertThat(failing.nearest()).hasSize(1);
    assertThat(failing.nearest().get(0).breaches().toString()).contains("health", "OK");
    assertThat(answer.facts()).hasSize(1);
  }

  @Test
  void whatWasConcludedIsExplainedExcusedOrSimplyThere() throws UnknownNameException {
    MemoryTotal small = new MemoryTotal(CP1, 50);

    assertThat(answer("machine.small", "cp-1", small).ending()).isEqualTo(Ending.CONCLUDED);
    assertThat(
            answer("machine.small", "", small, new ServiceStarted(CP1, "machined", 100)).ending())
        .isEqualTo(Ending.EXCUSED);
    WhyNot explained = answer("etcd.sick", "", small, etcd(Health.FAIL));
    assertThat(explained.ending()).isEqualTo(Ending.EXPLAINED);
    assertThat(explained.because()).contains("machine.small:node/cp-1");
    assertThat(explained.keys()).containsExactly("etcd.sick:node/cp-1");
  }

  @Test
  void ofAMachineThatNobodyKnowsNothingCanBeConcluded() throws UnknownNameException {
    WhyNot answer = answer("etcd.sick", "cp-2", etcd(Health.OK));

    assertThat(answer.ending()).isEqualTo(Ending.NOT_APPLICABLE);
    assertThat(answer.because()).contains("no node cp-2").contains("did you mean 'cp-1'");
  }

  @Test
  void theCauseIsWhatToRepairAndItsEffectRecovers() {
    Survey survey = SmallBase.survey(new MemoryTotal(CP1, 50), etcd(Health.FAIL));
    Report report = SmallBase.report(new MemoryTotal(CP1, 50), etcd(Health.FAIL));

    assertThat(Repairs.of(SmallBase.RULES, ENTRIES, FactBase.of(survey), report))
        .containsExactly(
            new Repair(
                List.of("machine.small:node/cp-1"),
                List.of(),
                List.of("etcd.sick:node/cp-1"),
                List.of()));
  }

  @Test
  void withoutTheCauseTheEffectStandsAlone() {
    Report before = SmallBase.report(new MemoryTotal(CP1, 50), etcd(Health.FAIL));
    Report after = SmallBase.report(etcd(Health.FAIL));

    Consequences there = Consequences.between(before, after);
    Consequences back = Consequences.between(after, before);

    assertThat(there.gone()).extracting(Report.Conclusion::id).containsExactly("machine.small");
    assertThat(there.changed()).hasSize(1);
    assertThat(there.changed().get(0).after().role()).isEqualTo(Role.UNEXPLAINED);
    assertThat(back.appeared()).isEqualTo(there.gone());
    assertThat(Consequences.between(after, after).stayed()).hasSize(1);
  }
}
