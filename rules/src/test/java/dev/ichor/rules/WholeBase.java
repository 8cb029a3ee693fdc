package dev.ichor.rules;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.inference.RuleOutline;
import dev.ichor.verify.Case;
import dev.ichor.verify.CaseFile;
import dev.ichor.verify.CaseMoment;
import dev.ichor.verify.Expectations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The knowledge base as checks see it. What stands in files is keyed by the id that its path says:
 * {@code etcd/quorum-lost.md} is {@code etcd.quorum-lost}.
 *
 * @param pages pages
 * @param rules text of DRL files
 * @param types problems that the rules conclude
 * @param outlines rules
 * @param cases files of cases
 * @param fired per case, by origin, the rules that justified something in it, as {@link #key}
 * @param promises the problems that Ichor must be able to name
 * @param pending what is still to come
 * @param contractRows rows of the coverage contract
 * @param factTypes simple names of all facts
 * @param signatures text of files with log signatures, by path
 */
record WholeBase(
    SortedMap<String, Page> pages,
    SortedMap<String, String> rules,
    List<ProblemType> types,
    List<RuleOutline> outlines,
    SortedMap<String, CaseFile> cases,
    Map<String, Set<String>> fired,
    List<Promise> promises,
    Pending pending,
    Set<String> contractRows,
    Set<String> factTypes,
    SortedMap<String, String> signatures) {

  /**
   * A problem that Ichor must be able to name.
   *
   * @param id its id
   * @param rows the rows it must serve
   * @param subject what it blames
   * @param kind cause or symptom
   * @param severity how bad it is
   * @param explains what it must explain at least
   */
  record Promise(
      String id,
      List<String> rows,
      SubjectKind subject,
      Kind kind,
      Severity severity,
      List<ExplainsEntry> explains) {}

  /**
   * What is still to come, each with the place where it is written down.
   *
   * @param ids problems that no rule concludes yet
   * @param factTypes facts that no rule matches yet
   * @param edges {@code cause -> effect} that no page or rule has yet
   */
  record Pending(
      SortedMap<String, String> ids,
      SortedMap<String, String> factTypes,
      SortedMap<String, String> edges) {}

  /** How a rule is named among the fired ones. */
  static String key(String rulePackage, String rule) {
    return rulePackage + "/" + rule;
  }

  Optional<ProblemType> type(String id) {
    return types.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /** Cases of one file. */
  List<Case> casesOf(String id) {
    CaseFile file = cases.get(id);
    return file == null ? List.of() : file.cases();
  }

  /** All cases of all files. */
  Stream<Case> allCases() {
    return cases.values().stream().flatMap(file -> file.cases().stream());
  }

  /** What must follow in a case at any of its moments. */
  static Stream<Expectations> wanted(Case given) {
    return given.moments().stream().map(CaseMoment::wanted);
  }
}
