package dev.ichor.rules;

import dev.ichor.catalogue.Page;
import dev.ichor.catalogue.PageReader;
import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import dev.ichor.rules.WholeBase.Pending;
import dev.ichor.rules.WholeBase.Promise;
import dev.ichor.verify.CaseFile;
import dev.ichor.verify.CaseReader;
import dev.ichor.verify.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A base of two problems in which everything is as it must be: {@code etcd.cut} explains {@code
 * etcd.sick} by a rule of its own. Tests break one thing in it at a time.
 */
final class TinyBase {

  static final String CUT_PAGE =
      """
      ---
      id: etcd.cut
      kind: cause
      severity: error
      subject: node
      sentence: "{node} is cut off from {peer}"
      rows: [G43]
      explains: [{id: etcd.sick, when: own-rule}]
      docs: []
      since: "0.1"
      ---
      ## What it means
      Nothing passes.
      ## How Ichor knows
      The log says so.
      ## What to do
      1. Look: `talosctl -n {node},{peer} get links`
      ## Not to be confused with
      - `etcd.sick`: it has no fever.
      """;

  static final String SICK_PAGE =
      CUT_PAGE
          .replace("id: etcd.cut", "id: etcd.sick")
          .replace("kind: cause", "kind: symptom")
          .replace("[{id: etcd.sick, when: own-rule}]", "[]")
          .replace("{node},{peer}", "{node}")
          .replace("{peer}", "others");

  static final String CASES =
      """
      apiVersion: ichor/test-v1
      problem: ID
      now: 2026-11-22T10:00:00Z
      cases:
        - name: it is
          rows: [G43]
          facts: [{EtcdPeerDialFailed: {node: cp-1, peer: cp-2, reason: TIMEOUT, lastAge: 3}}]
          expect: [ID]
        - name: it is not
          mustNot: G43
          facts: [{UsableAddress: {node: cp-1, address: 10.0.0.7}}]
          silentBecause: "current"
          absent: [ID]
        - name: nobody looked
          facts: [{Cluster: {name: prod}}]
          notExamined: {ID: talos.logs.etcd@cp-1}
      """;

  final SortedMap<String, Page> pages = new TreeMap<>();
  final SortedMap<String, String> rules = new TreeMap<>();
  final List<ProblemType> types = new ArrayList<>();
  final List<RuleOutline> outlines = new ArrayList<>();
  final SortedMap<String, CaseFile> cases = new TreeMap<>();
  final Map<String, Set<String>> fired = new HashMap<>();
  final List<Promise> promises = new ArrayList<>();
  final SortedMap<String, String> pendingIds = new TreeMap<>();
  final SortedMap<String, String> pendingFacts = new TreeMap<>();
  final SortedMap<String, String> pendingEdges = new TreeMap<>();
  final Set<String> factTypes = new TreeSet<>(Set.of("EtcdPeerDialFailed"));
  final SortedMap<String, String> signatures = new TreeMap<>();

  TinyBase() {
    page("etcd.cut", CUT_PAGE);
    page("etcd.sick", SICK_PAGE);
    drl("etcd.cut", "declare EtcdCut extends Problem end rule \"etcd.cut\" \"TIMEOUT\"");
    drl("etcd.sick", "declare EtcdSick extends Problem end rule \"etcd.sick\"");
    types.add(type("etcd.cut", "EtcdCut", "node", "peer"));
    types.add(type("etcd.sick", "EtcdSick", "node"));
    outlines.add(outline("etcd.cut", "etcd.cut", "EtcdCut", "EtcdPeerDialFailed"));
    outlines.add(outline("etcd.cut", "etcd.cut explains etcd.sick", "Explains", "EtcdSick"));
    outlines.add(outline("etcd.sick", "etcd.sick", "EtcdSick", "EtcdPeerDialFailed"));
    cases("etcd.cut", CASES);
    cases("etcd.sick", CASES);
    fires("etcd/cut.test.yaml:5", "etcd.cut", "etcd.cut explains etcd.sick");
    fires("etcd/sick.test.yaml:5", "etcd.sick");
    promise(
        "etcd.cut",
        Kind.CAUSE,
        List.of("G43"),
        new ExplainsEntry("etcd.cut", "etcd.sick", Scope.OWN_RULE));
    promise("etcd.sick", Kind.SYMPTOM, List.of("G43"));
    signatures.put(
        "etcd.yaml", "- id: x\n  contains: dial tcp\n  pattern: 'dial tcp (?<peer>\\S+)'\n");
  }

  void page(String id, String text) {
    pages.put(id, PageReader.read(id, text));
  }

  void drl(String id, String text) {
    rules.put(id, text);
  }

  static ProblemType type(String id, String simpleName, String... keys) {
    return new ProblemType(
        id, "dev.ichor.rules.etcd." + simpleName, SubjectKind.NODE, "node", List.of(keys));
  }

  static RuleOutline outline(String problem, String name, String concludes, String matches) {
    List<ArtefactId> seenIn =
        matches.equals("EtcdPeerDialFailed") ? List.of(ArtefactId.TALOS_LOGS_ETCD) : List.of();
    return new RuleOutline(
        "dev.ichor.rules.etcd",
        name,
        problem.replace('.', '/') + ".drl",
        9,
        problem,
        concludes,
        List.of(),
        Confidence.CERTAIN,
        List.of(
            new Condition(
                ConditionKind.PATTERN, matches + "()", List.of(matches), seenIn, seenIn, 11)));
  }

  void cases(String id, String text) {
    String file = id.replace('.', '/') + ".test.yaml";
    cases.put(id, new CaseReader(Vocabulary.ofFacts()).read(file, text.replace("ID", id)));
  }

  void fires(String origin, String... names) {
    Set<String> keys = new TreeSet<>();
    for (String name : names) {
      keys.add(WholeBase.key("dev.ichor.rules.etcd", name));
    }
    fired.put(origin, keys);
  }

  void promise(String id, Kind kind, List<String> rows, ExplainsEntry... explains) {
    promises.add(new Promise(id, rows, SubjectKind.NODE, kind, Severity.ERROR, List.of(explains)));
  }

  WholeBase whole() {
    return new WholeBase(
        pages,
        rules,
        types,
        outlines,
        cases,
        fired,
        promises,
        new Pending(pendingIds, pendingFacts, pendingEdges),
        Set.of("G43"),
        factTypes,
        signatures);
  }
}
