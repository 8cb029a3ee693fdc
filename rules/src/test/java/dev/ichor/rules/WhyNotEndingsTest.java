package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Survey;
import dev.ichor.proof.Attempt.Breach;
import dev.ichor.proof.Attempt.Relation;
import dev.ichor.report.Question;
import dev.ichor.report.Report;
import dev.ichor.report.ReportBuilder;
import dev.ichor.report.UnknownNameException;
import dev.ichor.report.WhyNot;
import dev.ichor.report.WhyNot.Ending;
import dev.ichor.report.WhyNots;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.Vocabulary;
import org.junit.jupiter.api.Test;

/** A question ends in one of five ways, or says that the conclusion was drawn. */
class WhyNotEndingsTest {

  private static final KnowledgeBase RULES = Base.rules();
  private static final Catalogue PAGES = Base.catalogue();

  private static final String PEERS =
      """
            - ControlPlane: {node: cp-1}
            - ControlPlane: {node: cp-2}
            - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 900}
            - ServiceState: {node: cp-2, service: etcd, state: RUNNING, health: OK, changeAge: 7200}
            - EtcdPeerDialFailed: {node: cp-1, peer: cp-2, reason: TIMEOUT, firstAge: 900, lastAge: 12, count: 37}
      """;

  private static WhyNot ask(String facts, String missing, String id, String on)
      throws UnknownNameException {
    String text =
        """
        apiVersion: ichor/test-v1
        problem: etcd.peer-port-blocked
        now: 2026-11-22T10:00:00Z
        collected: ["talos.*@*"]
        cases:
          - name: one
        """
            + "    notCollected: {"
            + missing
            + "}\n    absent: [etcd.peer-port-blocked]\n    facts:\n"
            + facts;
    Survey survey =
        new CaseReader(Vocabulary.ofFacts())
            .read("etcd/peer-port-blocked.test.yaml", text)
            .cases()
            .get(0)
            .moments()
            .get(0)
            .survey();
    FactBase seen = FactBase.of(survey);
    Outcome outcome = Inference.run(RULES, PAGES.explains(), seen);
    Report report = ReportBuilder.build(survey, seen, RULES, PAGES.pages(), outcome, null);
    return new WhyNots(RULES, seen, outcome, report).answer(Question.of(RULES.types(), id, on));
  }

  private static WhyNot ask(String facts, String missing) throws UnknownNameException {
    return ask(facts, missing, "etcd.peer-port-blocked", "node/cp-1");
  }

  @Test
  void aConditionIsFalseAndTheNearestFactSaysWhatIsSoInstead() throws UnknownNameException {
    WhyNot answer = ask(PEERS.replace("TIMEOUT", "REFUSED"), "");
    assertThat(answer.ending()).isEqualTo(Ending.CONDITION_FALSE);
    WhyNot.Condition failed = answer.tries().get(0).conditions().get(2);
    assertThat(answer.tries().get(0).failing()).isEqualTo(3);
    assertThat(answer.tries().get(0).onlyThat()).isTrue();
    assertThat(failed.nearest().get(0).breaches())
        .containsExactly(new Breach("reason == DialError.TIMEOUT", "reason = REFUSED"));
  }

  @Test
  void whatForbidsTheConclusionIsShown() throws UnknownNameException {
    String active = "      - EtcdPeerBecameActive: {node: cp-1, peer: cp-2, lastAge: 5}\n";
    WhyNot answer = ask(PEERS + active, "");
    assertThat(answer.ending()).isEqualTo(Ending.CONDITION_FALSE);
    assertThat(answer.tries().get(0).conditions().get(4).nearest())
        .singleElement()
        .satisfies(near -> assertThat(near.relation()).isEqualTo(Relation.IN_THE_WAY));
  }

  @Test
  void whatWasNotExaminedIsNamedWithItsReasonAndCommand() throws UnknownNameException {
    String unseen = PEERS.replaceAll("(?m)^.*ServiceState: \\{node: cp-2.*\\R", "");
    WhyNot answer = ask(unseen, "talos.services@cp-2: denied");
    assertThat(answer.ending()).isEqualTo(Ending.NOT_EXAMINED);
    assertThat(answer.gaps())
        .contains(
            new WhyNot.Gap("talos.services", "cp-2", "denied", "talosctl -n cp-2 service etcd"));
  }

  @Test
  void whatWasConcludedIsExcusedExplainedOrLeftToItsProof() throws UnknownNameException {
    assertThat(ask(PEERS, "").ending()).isEqualTo(Ending.CONCLUDED);
    assertThat(ask(PEERS, "").keys()).containsExactly("etcd.peer-port-blocked:node/cp-1,peer=cp-2");
    String fresh = "      - EtcdBootstrapRequested: {node: cp-2, lastAge: 80}\n";
    WhyNot excused = ask(PEERS + fresh, "");
    assertThat(excused.ending()).isEqualTo(Ending.EXCUSED);
    assertThat(excused.because()).contains("2026-11-22T10:01:40Z");
    WhyNot explained = ask(PEERS, "", "etcd.unhealthy", "cp-1");
    assertThat(explained.ending()).isEqualTo(Ending.EXPLAINED);
    assertThat(explained.because()).contains("etcd.peer-port-blocked:node/cp-1,peer=cp-2");
  }

  @Test
  void aMachineThatIsNotThereIsSaidToBeNone() throws UnknownNameException {
    WhyNot answer = ask(PEERS, "", "etcd.peer-port-blocked", "node/cp-11");
    assertThat(answer.ending()).isEqualTo(Ending.NOT_APPLICABLE);
    assertThat(answer.because()).isEqualTo("there is no node cp-11 here; did you mean 'cp-1'?");
  }

  @Test
  void aQuestionThatNamesNothingIsRefusedWithTheNearestName() {
    assertThatThrownBy(() -> ask(PEERS, "", "etcd.peer-port-bloked", ""))
        .isInstanceOf(UnknownNameException.class)
        .hasMessageContaining("did you mean 'etcd.peer-port-blocked'?");
    assertThatThrownBy(() -> ask(PEERS, "", "etcd.peer-port-blocked", "pod/x"))
        .hasMessageContaining("is of a node");
    assertThatThrownBy(() -> ask(PEERS, "", "etcd.peer-port-blocked", "cp-1,port=3"))
        .hasMessageContaining("which has [node, peer]");
  }

  @Test
  void allKeyFieldsCanBeGiven() throws UnknownNameException {
    assertThat(ask(PEERS, "", "peer-port-blocked", "cp-1,peer=cp-2").ending())
        .isEqualTo(Ending.CONCLUDED);
    assertThat(ask(PEERS, "", "etcd.peer-port-blocked:node/cp-2,peer=cp-1", "").ending())
        .isEqualTo(Ending.CONDITION_FALSE);
  }
}
