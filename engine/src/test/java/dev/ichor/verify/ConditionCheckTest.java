package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.verify.ConditionCheck.Survivor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The meta-tests over the knowledge base fail when they should. */
class ConditionCheckTest {

  private static final String SICK =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.machine.*

      declare Sick extends Problem
          node : NodeName @key
      end
      rule "etcd.sick" @confidence( certain )
      when
          ControlPlane( $node : node )
          ServiceState( node == $node, ( health == Health.FAIL || state == RunState.FAILED ) )
          Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )
          not EtcdServesClients( node == $node )
      then
          insertLogical( new Sick( $node ) );
      end
      """;

  private static final KnowledgeBase RULES =
      KnowledgeBase.load(
          new CompiledRules(
              RuleCompiler.compile(List.of(new RuleSource("etcd/sick.drl", SICK, "node"))),
              ConditionCheckTest.class.getClassLoader()));

  private static final Catalogue NO_PAGES = Catalogue.of(List.of());

  private static final String FIRES =
      """
      - name: fires
        facts:
          - ControlPlane: {node: cp-1}
          - ControlPlane: {node: cp-2}
          - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}
          - EtcdServesClients: {node: cp-2, lastAge: 5}
        expect:
          - etcd.sick: {node: cp-1}
      """;

  private static final String HEALTHY =
      """
      - name: healthy
        facts:
          - ControlPlane: {node: cp-1}
          - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: OK, changeAge: 5}
        absent: [etcd.sick]
        silentBecause: "( health == Health.FAIL || state == RunState.FAILED )"
      """;

  private static final String SERVES =
      """
      - name: serves
        facts:
          - ControlPlane: {node: cp-1}
          - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}
          - EtcdServesClients: {node: cp-1, lastAge: 5}
        absent: [etcd.sick]
        silentBecause: "not EtcdServesClients( node == $node )"
      """;

  private static final String WORKER =
      """
      - name: a worker
        facts:
          - ServiceState: {node: w-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}
        absent: [etcd.sick]
        silentBecause: "ControlPlane( $node : node )"
      """;

  private static final String UNSEEN =
      """
      - name: the log was not looked at
        notCollected: {talos.logs.etcd@cp-1: not-in-input}
        collected: [talos.services@cp-1]
        facts:
          - ControlPlane: {node: cp-1}
          - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}
        absent: [etcd.sick]
        silentBecause: "Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )"
      """;

  private static final String UNSEEN_BESIDE_ANOTHER =
      """
      - name: the log of another machine was looked at
        notCollected: {talos.logs.etcd@cp-1: not-in-input}
        facts:
          - ControlPlane: {node: cp-1}
          - ControlPlane: {node: cp-2}
          - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}
        absent: [etcd.sick]
        silentBecause: "node == $node"
      """;

  private static final List<String> ALL =
      List.of(FIRES, HEALTHY, SERVES, WORKER, UNSEEN, UNSEEN_BESIDE_ANOTHER);

  private static List<Case> cases(List<String> cases) {
    String head =
        """
        apiVersion: ichor/test-v1
        problem: etcd.sick
        now: 2026-11-22T10:00:00Z
        collected: [talos.logs.etcd@*]
        cases:
        """;
    return new CaseReader(Vocabulary.ofFacts())
        .read("etcd/sick.test.yaml", head + String.join("", cases).indent(2))
        .cases();
  }

  private static List<String> survivorsWithout(String... left) {
    List<String> cases = new ArrayList<>(ALL);
    cases.removeAll(List.of(left));
    return ConditionCheck.survivors(RULES, NO_PAGES, cases(cases)).stream()
        .map(Survivor::text)
        .toList();
  }

  private static List<String> silence(String given) {
    return SilenceCheck.faults(RULES, NO_PAGES, cases(List.of(given)));
  }

  @Test
  void noConditionSurvivesWhereEachHasACaseThatNeedsIt() {
    assertThat(survivorsWithout()).isEmpty();
  }

  @Test
  void aConditionWithoutACaseIsNamedWithItsRule() {
    assertThat(survivorsWithout(HEALTHY))
        .containsExactly(
            "etcd/sick.drl:11: rule \"etcd.sick\": no case of etcd.sick changes without"
                + " `( health == Health.FAIL || state == RunState.FAILED )` of `ServiceState( node =="
                + " $node, ( health == Health.FAIL || state == RunState.FAILED ) )`");
    assertThat(survivorsWithout(SERVES))
        .containsExactly(
            "etcd/sick.drl:11: rule \"etcd.sick\": no case of etcd.sick changes without"
                + " `not EtcdServesClients( node == $node )`");
    assertThat(survivorsWithout(WORKER))
        .containsExactly(
            "etcd/sick.drl:11: rule \"etcd.sick\": no case of etcd.sick changes without"
                + " `ControlPlane()`");
  }

  @Test
  void aGuardThatNoCaseNeedsSurvives() {
    assertThat(survivorsWithout(UNSEEN, UNSEEN_BESIDE_ANOTHER))
        .contains(
            "etcd/sick.drl:11: rule \"etcd.sick\": no case of etcd.sick changes without"
                + " `Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )`");
  }

  @Test
  void trueReasonsForSilenceAreAccepted() {
    assertThat(SilenceCheck.faults(RULES, NO_PAGES, cases(ALL))).isEmpty();
  }

  @Test
  void aReasonThatNoRuleHasIsNamedWithTheNearest() {
    assertThat(
            silence(
                SERVES.replace(
                    "EtcdServesClients( node == $node )\"", "EtcdServes( node == $node )\"")))
        .containsExactly(
            "etcd/sick.test.yaml:6: serves: no rule of etcd.sick has the condition 'not EtcdServes("
                + " node == $node )'; did you mean 'not EtcdServesClients( node == $node )'?");
  }

  @Test
  void aReasonThatIsNotTheReasonIsRefused() {
    assertThat(silence(SERVES.replace("not EtcdServesClients( node == $node )", "ControlPlane()")))
        .containsExactly(
            "etcd/sick.test.yaml:6: serves: left out, 'ControlPlane()' changes nothing here; name"
                + " what silences the case");
  }
}
