package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.catalogue.PageReader;
import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.inference.KnowledgeBase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseRunnerTest {

  private static final String SICK =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.etcd.*
      import dev.ichor.fact.machine.*

      declare Sick extends Problem
          node : NodeName @key
      end
      rule "etcd.sick"
      when
          ServiceState( $node : node, service == "etcd", health == Health.FAIL )
      then
          insertLogical( new Sick( $node ) );
      end
      rule "etcd.sick, just bootstrapped"
      when
          $problem : Sick()
          EtcdBootstrapRequested( lastAge <= 180, $left : (180 - lastAge) )
      then
          insertLogical( new Expected( $problem, $left, "it is young" ) );
      end
      """;

  private static final String CUT =
      """
      package dev.ichor.rules.etcd
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.etcd.*

      declare Cut extends Problem
          node : NodeName @key
          peer : NodeName @key
      end
      rule "etcd.cut" @confidence( likely )
      when
          EtcdPeerDialFailed( $node : node, $peer : peer, current )
      then
          insertLogical( new Cut( $node, $peer ) );
      end
      rule "etcd.cut explains etcd.sick"
      when
          $cause : Cut( $node : node )
          $effect : Sick( node == $node )
      then
          insertLogical( new Explains( $cause, $effect ) );
      end
      """;

  private static final CaseRunner RUNNER = runner();

  private static CaseRunner runner() {
    KnowledgeBase rules =
        KnowledgeBase.load(
            new CompiledRules(
                RuleCompiler.compile(
                    List.of(
                        new RuleSource("etcd/cut.drl", CUT, "node"),
                        new RuleSource("etcd/sick.drl", SICK, "node"))),
                CaseRunnerTest.class.getClassLoader()));
    return new CaseRunner(
        rules,
        Catalogue.of(
            List.of(
                page("etcd.cut", "cause", "explains: [{id: etcd.sick, when: own-rule}]"),
                page("etcd.sick", "symptom", "explains: []"))),
        List.of("etcd.later"));
  }

  private static dev.ichor.catalogue.Page page(String id, String kind, String explains) {
    return PageReader.read(
        id,
        """
        ---
        id: ID
        kind: KIND
        severity: error
        subject: node
        sentence: "ID on {node}"
        rows: []
        EXPLAINS
        docs: []
        since: "0.1"
        ---
        ## What it means
        Much.
        ## How Ichor knows
        It sees.
        ## What to do
        1. Look: `talosctl -n {node} service etcd`
        ## Not to be confused with
        - nothing.
        """
            .replace("ID", id)
            .replace("KIND", kind)
            .replace("EXPLAINS", explains));
  }

  private static final String HEAD =
      """
      apiVersion: ichor/test-v1
      problem: etcd.sick
      now: 2026-11-22T10:00:00Z
      collected: [talos.services@*, talos.logs.etcd@*]
      cases:
        - name: one
      """;

  private static final String FAILING =
      "- ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}\n";

  private static final String CUT_OFF =
      "- EtcdPeerDialFailed: {node: cp-1, peer: cp-2, reason: TIMEOUT, lastAge: 5}\n";

  private static CaseResult run(String body) {
    CaseFile file =
        new CaseReader(Vocabulary.ofFacts()).read("etcd/sick.test.yaml", HEAD + body.indent(4));
    return RUNNER.run(file.cases().get(0));
  }

  private static CaseResult run(String facts, String expectations) {
    return run("facts:\n" + facts.indent(2) + expectations);
  }

  private static String failure(String facts, String expectations) {
    CaseResult result = run(facts, expectations);
    assertThat(result.passed()).isFalse();
    return result.text();
  }

  @Test
  void aCasePassesWhenAllItListsFollowsAndNothingElse() {
    assertThat(
            run(
                    FAILING + CUT_OFF,
                    """
                    expect:
                      - etcd.sick: {node: cp-1, role: effect, confidence: certain, next: "talosctl -n cp-1 service etcd"}
                      - etcd.cut: {node: cp-1, peer: cp-2, role: root, confidence: likely}
                    absent: ["etcd.sick:node/cp-2", etcd.later]
                    notExamined: {"etcd.sick:node/cp-3": talos.services@cp-3}
                    notCollected: {talos.services@cp-3: denied}
                    proof: {"etcd.sick:node/cp-1": [ServiceState/cp-1]}
                    exact: true
                    """)
                .failures())
        .isEmpty();
  }

  @Test
  void aCandidateIsNamedWithWhatItCouldExplain() {
    assertThat(
            run(
                    FAILING,
                    """
                    expect:
                      - etcd.sick: {role: unexplained}
                    candidates:
                      - etcd.cut: {node: cp-1, of: ["etcd.sick:node/cp-1"], state: ruled-out}
                    """)
                .failures())
        .isEmpty();
  }

  @Test
  void aWrongFieldIsShownBesideWhatWasConcluded() {
    assertThat(failure(FAILING, "expect: [{etcd.sick: {node: cp-1, role: root}}]"))
        .contains(
            "etcd/sick.test.yaml:6: one",
            "etcd/sick.test.yaml:9",
            "expected to find: etcd.sick {node: cp-1, role: root}",
            "actual:   etcd.sick:node/cp-1  role: unexplained  confidence: certain");
  }

  @Test
  void whatIsMissingIsShownBesideAllElse() {
    assertThat(failure(CUT_OFF, "expect: [etcd.sick]"))
        .contains(
            "etcd.sick is not concluded; concluded are [etcd.cut:node/cp-1,peer=cp-2 (root)]");
    assertThat(failure("- ControlPlane: {node: cp-1}\n", "expect: [etcd.sick]"))
        .contains("etcd.sick is not concluded, nor is anything else");
  }

  @Test
  void whatIsTooMuchIsShownWithItsProof() {
    String proof = "by rule \"etcd.sick\" etcd/sick.drl:10";
    assertThat(failure(FAILING, "absent: [etcd.sick]"))
        .contains("expected absent: etcd.sick", proof, "ServiceState {node=cp-1, service=etcd");
    assertThat(failure(FAILING, "absent: [etcd.cut]"))
        .contains("expected nothing else of etcd.sick", proof);
    assertThat(failure(FAILING + CUT_OFF, "expect: [etcd.sick]\nexact: true"))
        .contains("expected nothing else of etcd.cut");
  }

  @Test
  void anExcuseEndsWithTime() {
    assertThat(
            run("""
            timeline:
              - at: 0s
                insert:
                  - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: FAIL, changeAge: 5}
                  - EtcdBootstrapRequested: {node: cp-1, lastAge: 60}
                expected:
                  - etcd.sick: {node: cp-1, until: 2026-11-22T10:02:00Z}
              - at: 120s
                expected: [etcd.sick]
              - at: 121s
                expect: [etcd.sick]
              - at: 122s
                expected: [etcd.sick]
            """)
                .failures())
        .singleElement()
        .asString()
        .startsWith("at 122s: etcd/sick.test.yaml:19")
        .contains("expected to excuse: etcd.sick", "actual:   etcd.sick:node/cp-1");
  }

  @Test
  void whatWasDecidedIsNotUnexamined() {
    assertThat(
            failure(
                "- ControlPlane: {node: cp-1}\n", "notExamined: {etcd.sick: talos.services@cp-1}"))
        .contains("expected not examined: etcd.sick needs [talos.services@cp-1]");
  }

  @Test
  void aProofMustUseWhatIsNamed() {
    assertThat(failure(FAILING, "expect: [etcd.sick]\nproof: {etcd.sick: [ServiceState/cp-2]}"))
        .contains("that uses ServiceState/cp-2", "it uses [ServiceState, ServiceState/cp-1]");
    assertThat(failure(FAILING, "expect: [etcd.sick]\nproof: {etcd.cut: ServiceState}"))
        .contains("expected a proof of etcd.cut", "actual:   none");
  }

  @Test
  void unknownIdsAndFieldsAreNamedWithTheNearest() {
    assertThat(failure(FAILING, "expect: [etcd.sic]"))
        .contains("etcd/sick.test.yaml:9: no rule concludes 'etcd.sic'; did you mean 'etcd.sick'?");
    assertThat(failure(FAILING, "expect: [{etcd.sick: {nod: cp-1}}]"))
        .contains("etcd.sick has no field 'nod'", "did you mean 'node'?");
    assertThat(failure(FAILING, "expect: [etcd.later]")).contains("no rule concludes 'etcd.later'");
    assertThat(
            RUNNER
                .run(new Case("f", 1, "etcd.sik", "n", List.of(), "", List.of(), List.of(), false))
                .failures())
        .containsExactly("f:2: no rule concludes 'etcd.sik'; did you mean 'etcd.sick'?");
  }

  @Test
  void theStrictestEntryChoosesFirst() {
    assertThat(
            run(
                    CUT_OFF
                        + "- EtcdPeerDialFailed: {node: cp-1, peer: cp-3, reason: TIMEOUT, lastAge:"
                        + " 5}\n",
                    """
                    expect:
                      - etcd.cut
                      - etcd.cut: {peer: cp-2}
                    """)
                .failures())
        .isEmpty();
    assertThat(new Wanted("etcd.cut", Map.of(), "f:1").text()).isEqualTo("etcd.cut");
  }
}
