package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.catalogue.Page;
import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.inference.KnowledgeBase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of condition is named by why-not where it silences a rule, and proven where not. */
class WhyNotCheckTest {

  private static final String ODD =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.machine.*

      declare Odd extends Problem
          node : NodeName @key
      end
      rule "etcd.odd" @confidence( certain )
      when
          ControlPlane( $node : node )
          ServiceState( node == $node, service == "etcd", $age : changeAge, changeAge > 60 )
          ( ServiceState( node == $node, service == "kubelet", health == Health.FAIL )
            or ServiceState( node == $node, service == "apid", state == RunState.FAILED ) )
          exists ServiceState( node != $node, service == "etcd", health == Health.OK, changeAge > $age )
          accumulate( ControlPlane( $member : node ); $members : count( $member ); $members > 1 )
          forall( ControlPlane( $other : node ) Examined( artefact == ArtefactId.TALOS_SERVICES, node == $other ) )
          Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )
          not EtcdServesClients( node == $node, lastAge < 30 )
      then
          insertLogical( new Odd( $node ) );
      end
      """;

  private static final KnowledgeBase RULES =
      KnowledgeBase.load(
          new CompiledRules(
              RuleCompiler.compile(List.of(new RuleSource("etcd/odd.drl", ODD, "node"))),
              WhyNotCheckTest.class.getClassLoader()));

  private static final Catalogue PAGES =
      Catalogue.of(
          List.of(
              new Page(
                  "etcd.odd",
                  Kind.CAUSE,
                  Severity.ERROR,
                  SubjectKind.NODE,
                  "etcd on {node} is odd",
                  List.of(),
                  List.of(),
                  List.of(),
                  "0.1",
                  "",
                  "",
                  List.of(),
                  "",
                  "")));

  private static final String FIRES =
      """
      - ControlPlane: {node: cp-1}
      - ControlPlane: {node: cp-2}
      - ControlPlane: {node: cp-3}
      - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 90}
      - ServiceState: {node: cp-1, service: kubelet, state: RUNNING, health: FAIL, changeAge: 5}
      - ServiceState: {node: cp-2, service: etcd, state: RUNNING, health: OK, changeAge: 100}
      - EtcdServesClients: {node: cp-1, lastAge: 45}
      """;

  private static List<Case> cases(String facts, String extra) {
    String text =
        """
        apiVersion: ichor/test-v1
        problem: etcd.odd
        now: 2026-11-22T10:00:00Z
        collected: [talos.logs.etcd@*, talos.services@*]
        cases:
          - name: a case
            facts:
        """
            + facts.indent(6)
            + extra.indent(4);
    return new CaseReader(Vocabulary.ofFacts()).read("etcd/odd.test.yaml", text).cases();
  }

  private static List<String> silent(String facts, String because, String more) {
    return WhyNotCheck.faults(
        RULES,
        PAGES,
        cases(facts, more + "absent: [etcd.odd]\nsilentBecause: \"" + because + "\"\n"));
  }

  static Stream<List<String>> silences() {
    return Stream.of(
        List.of(
            FIRES.replace("- ControlPlane: {node: cp-1}\n", ""), "ControlPlane( $node : node )"),
        List.of(FIRES.replace("changeAge: 90", "changeAge: 50"), "changeAge > 60"),
        List.of(
            FIRES.replace("service: kubelet", "service: trustd"),
            "( ServiceState( node == $node, service == \\\"kubelet\\\", health == Health.FAIL ) or"
                + " ServiceState( node == $node, service == \\\"apid\\\", state == RunState.FAILED ) )"),
        List.of(FIRES.replace("changeAge: 100", "changeAge: 70"), "changeAge > $age"),
        List.of(FIRES.replace("health: OK", "health: UNKNOWN"), "health == Health.OK"),
        List.of(
            FIRES.replace("lastAge: 45", "lastAge: 5"),
            "not EtcdServesClients( node == $node, lastAge < 30 )"));
  }

  @ParameterizedTest
  @MethodSource("silences")
  void whatSilencesARuleIsNamed(List<String> silence) {
    assertThat(silent(silence.get(0), silence.get(1), "")).isEmpty();
  }

  @Test
  void aDocumentThatNobodyReadIsNamed() {
    assertThat(
            silent(
                FIRES,
                "Examined( artefact == ArtefactId.TALOS_LOGS_ETCD, node == $node )",
                "notCollected: {talos.logs.etcd@cp-1: not-in-input}\n"))
        .isEmpty();
    assertThat(
            silent(
                FIRES,
                "forall( ControlPlane( $other : node ) Examined( artefact =="
                    + " ArtefactId.TALOS_SERVICES, node == $other ) )",
                "notCollected: {talos.services@cp-2: not-in-input}\n"))
        .isEmpty();
  }

  @Test
  void aReasonThatIsNoneIsAFault() {
    assertThat(silent(FIRES.replace("changeAge: 90", "changeAge: 50"), "health == Health.OK", ""))
        .singleElement()
        .asString()
        .startsWith("etcd/odd.test.yaml:6: a case: why-not does not name 'health == Health.OK'");
  }

  @Test
  void theProofOfACaseThatFiresNamesEnoughAndNothingTooMuch() {
    List<Case> fires = cases(FIRES, "expect:\n  - etcd.odd: {node: cp-1}\n");

    assertThat(PremiseCheck.faults(RULES, PAGES, fires)).isEmpty();
    assertThat(WhyNotCheck.faults(RULES, PAGES, fires)).isEmpty();
  }
}
