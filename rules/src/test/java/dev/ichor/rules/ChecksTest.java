package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.SubjectKind;
import java.util.List;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every check of the whole base fails when what it watches over is broken. */
class ChecksTest {

  private final TinyBase base = new TinyBase();

  private ListAssert<String> faults(Check check) {
    return assertThat(check.faults(base.whole()));
  }

  static Check[] checks() {
    return WholeBaseTest.checks();
  }

  @ParameterizedTest
  @MethodSource("checks")
  void nothingIsWrongWithTheTinyBase(Check check) {
    faults(check).isEmpty();
  }

  @Test
  void aPageWithoutRulesIsNamed() {
    base.rules.remove("etcd.cut");
    base.types.remove(0);

    faults(new Triples())
        .containsExactly(
            "etcd.cut has no DRL that declares it", "etcd.cut is in no table of problem types");
  }

  @Test
  void rulesWithoutAPageAreNamed() {
    base.pages.remove("etcd.cut");

    faults(new Triples()).containsExactly("etcd.cut has no page");
  }

  @Test
  void aProblemWithoutCasesIsNamed() {
    base.cases.remove("etcd.sick");

    faults(new Triples()).containsExactly("etcd.sick has no cases");
    faults(new CasesProve())
        .containsExactly(
            "etcd.sick is concluded in no case of its own",
            "etcd.sick has no silent case: one with 'absent' and 'silentBecause'",
            "etcd.sick has no case in which it is not examined",
            "etcd/sick.drl:9: the rule \"etcd.sick\" fires in no case");
  }

  @Test
  void casesAndPagesBearTheIdOfTheirPath() {
    base.page("etcd.cut", TinyBase.CUT_PAGE.replace("id: etcd.cut", "id: etcd.cat"));
    base.cases("etcd.sick", TinyBase.CASES.replace("problem: ID", "problem: etcd.well"));

    faults(new Triples())
        .containsExactly(
            "etcd/cut.md says that it is etcd.cat; move it or say etcd.cut",
            "etcd/sick.test.yaml is about etcd.well; move it or say etcd.sick");
  }

  @Test
  void aPlaceholderThatIsNoKeyFieldIsNamed() {
    base.page("etcd.sick", TinyBase.SICK_PAGE.replace("-n {node} get", "-n {nod} get"));

    faults(new PagesFitTypes())
        .containsExactly("etcd/sick.md: {nod} is no key field of the conclusion, which has [node]");
  }

  @Test
  void aTableWithAnotherSubjectThanThePageIsNamed() {
    base.types.set(
        1, new ProblemType("etcd.sick", "x.EtcdSick", SubjectKind.MEMBER, "node", List.of("node")));

    faults(new PagesFitTypes())
        .containsExactly(
            "etcd/sick.md: the subject is node, but the table says member in the field 'node' of"
                + " [node]; declare 'node' with @key");
  }

  @Test
  void aProblemThatLosesItsSilentCaseIsNamed() {
    base.cases("etcd.sick", TinyBase.CASES.replace("    silentBecause: \"current\"\n", ""));

    faults(new CasesProve())
        .containsExactly("etcd.sick has no silent case: one with 'absent' and 'silentBecause'");
  }

  @Test
  void aProblemThatIsNeverUnexaminedIsNamedUnlessItRestsOnNoArtefact() {
    base.cases(
        "etcd.sick",
        TinyBase.CASES.replace("notExamined: {ID: talos.logs.etcd@cp-1}", "absent: [ID]"));
    faults(new CasesProve()).containsExactly("etcd.sick has no case in which it is not examined");

    base.outlines.set(2, TinyBase.outline("etcd.sick", "etcd.sick", "EtcdSick", "KnownNode"));
    faults(new CasesProve()).isEmpty();
  }

  @Test
  void aRuleThatFiresNeverOrAlwaysIsNamed() {
    base.fires("etcd/cut.test.yaml:5", "etcd.cut");
    for (int line : new int[] {5, 9, 14}) {
      base.fires("etcd/sick.test.yaml:" + line, "etcd.sick");
    }

    faults(new CasesProve())
        .containsExactly(
            "etcd/cut.drl:9: the rule \"etcd.cut explains etcd.sick\" fires in no case",
            "etcd/sick.drl:9: the rule \"etcd.sick\" is silent in no case");
  }

  @Test
  void aPromiseThatIsForgottenIsNamed() {
    base.promise("etcd.lame", Kind.CAUSE, List.of());
    faults(new PromisesKept())
        .containsExactly("etcd.lame is promised, has no page and is not among the pending ids");

    base.pendingIds.put("etcd.lame", "pending.yaml:3");
    faults(new PromisesKept()).isEmpty();
  }

  @Test
  void pendingProblemsThatHaveComeOrWereNeverPromisedAreNamed() {
    base.pendingIds.put("etcd.cut", "pending.yaml:3");
    base.pendingIds.put("etcd.lame", "pending.yaml:4");

    faults(new PromisesKept())
        .containsExactly(
            "pending.yaml:3: etcd.cut has come; drop the entry",
            "pending.yaml:4: nobody promised etcd.lame; drop the entry");
  }

  @Test
  void aProblemThatIsNotAsPromisedIsNamed() {
    base.promises.clear();
    base.promise("etcd.cut", Kind.SYMPTOM, List.of("G43", "G44"));

    faults(new PromisesKept())
        .containsExactly(
            "etcd.cut was promised as [SYMPTOM, ERROR, NODE] and is [CAUSE, ERROR, NODE]",
            "etcd.cut must serve row G44, which its page does not list");
  }

  @Test
  void aPromisedEdgeThatNoPageListsIsNamed() {
    base.promise(
        "etcd.sick",
        Kind.SYMPTOM,
        List.of(),
        new ExplainsEntry("etcd.sick", "etcd.lame", Scope.SAME_NODE));
    faults(new EdgesKept())
        .containsExactly(
            "etcd.sick -> etcd.lame is promised; list it in the page's 'explains' with its rule, or"
                + " as pending");

    base.pendingEdges.put("etcd.sick -> etcd.lame", "pending.yaml:5");
    faults(new EdgesKept()).isEmpty();
  }

  @Test
  void anEdgeWithoutTheRuleThatItNeedsIsNamed() {
    base.outlines.remove(1);

    faults(new EdgesKept())
        .containsExactly(
            "etcd.cut -> etcd.sick is promised; list it in the page's 'explains' with its rule, or"
                + " as pending");
  }

  @Test
  void aPendingEdgeThatHasComeIsNamed() {
    base.pendingEdges.put("etcd.cut -> etcd.sick", "pending.yaml:5");

    faults(new EdgesKept())
        .containsExactly(
            "pending.yaml:5: etcd.cut -> etcd.sick has come or was never promised; drop the entry");
  }

  @Test
  void factsThatNoRuleMatchesAreNamedUnlessPending() {
    base.factTypes.add("EtcdSpec");
    faults(new FactsUsed())
        .containsExactly("no rule matches EtcdSpec, and it is not among the pending facts");

    base.pendingFacts.put("EtcdSpec", "pending.yaml:7");
    faults(new FactsUsed()).isEmpty();
  }

  @Test
  void pendingFactsThatAreMatchedOrUnknownAreNamed() {
    base.pendingFacts.put("EtcdPeerDialFailed", "pending.yaml:7");
    base.pendingFacts.put("EtcdNothing", "pending.yaml:8");

    faults(new FactsUsed())
        .containsExactly(
            "pending.yaml:8: there is no fact EtcdNothing; drop the entry",
            "pending.yaml:7: a rule matches EtcdPeerDialFailed now; drop the entry");
  }

  @Test
  void rowsThatDoNotExistOrHaveNoCaseAreNamed() {
    base.page("etcd.cut", TinyBase.CUT_PAGE.replace("[G43]", "[G43, G999]"));
    base.cases(
        "etcd.sick",
        TinyBase.CASES.replace("rows: [G43]", "rows: [G998]").replace("Not: G43", "Not: G997"));

    faults(new RowsExist())
        .containsExactly(
            "etcd/cut.md: the coverage contract has no row G999",
            "etcd/cut.md: no case serves its row G999",
            "etcd/sick.md: no case serves its row G43",
            "etcd/sick.test.yaml:5: the coverage contract has no row G998",
            "etcd/sick.test.yaml:9: the coverage contract has no row G997");
  }

  @Test
  void rulesAndSignaturesMadeForTheClusterOfACaseAreNamed() {
    base.drl("etcd.cut", "rule \"etcd.cut\" EtcdPeerDialFailed( node.text == \"cp-1\" ) \"cp-10\"");
    base.signatures.put(
        "etcd.yaml", "- contains: 'to 10.0.0.7:2380'\n  pattern: 'prod 10\\.0\\.0\\.7'\n");

    faults(new NothingMadeToMeasure())
        .containsExactly(
            "etcd.cut: \"cp-1\" names 'cp-1' of a case",
            "etcd.yaml: \"'to 10.0.0.7:2380'\" names '10.0.0.7' of a case",
            "etcd.yaml: \"'prod 10\\.0\\.0\\.7'\" names 'prod' of a case",
            "etcd.yaml: \"'prod 10\\.0\\.0\\.7'\" names '10.0.0.7' of a case");
  }
}
