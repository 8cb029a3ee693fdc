package dev.ichor.report;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Expected;
import dev.ichor.conclusion.Problem;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.inference.Justification;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Survey;
import dev.ichor.report.CausalGraph.Edge;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Undecided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the report of an outcome: roles, order, proofs and what could not be decided. */
public final class ReportBuilder {

  private final Survey survey;
  private final KnowledgeBase rules;
  private final Collection<Page> pages;
  private final Map<String, Page> pagesById = new TreeMap<>();
  private final Map<String, Finding> findings = new TreeMap<>();
  private final List<Conclusion> conclusions = new ArrayList<>();
  private final CausalGraph graph;
  private final Roles roles;
  private final Ledger ledger;
  private final Proofs proofs;
  private final Undecideds undecideds;
  private final Suppressions suppressions;
  private final Exclusions exclusions;

  private ReportBuilder(
      Survey survey,
      FactBase facts,
      KnowledgeBase rules,
      Collection<Page> pages,
      Outcome outcome,
      List<Suppression> suppressions) {
    this.survey = survey;
    this.rules = rules;
    this.pages = pages;
    pages.forEach(page -> pagesById.put(page.id(), page));
    Map<String, Expected> excuses = excuses(outcome);
    outcome
        .problems()
        .forEach(
            (problem, reasons) ->
                findings.put(problem.key(), finding(problem, reasons, excuses.get(problem.key()))));
    this.graph =
        new CausalGraph(
            findings,
            outcome.explains().keySet().stream()
                .map(edge -> new Edge(edge.cause().key(), edge.effect().key()))
                .toList());
    this.suppressions = new Suppressions(suppressions, survey.header());
    this.roles = new Roles(findings, graph, this.suppressions::hide);
    this.undecideds = new Undecideds(rules, facts, outcome.problems().keySet());
    this.exclusions = new Exclusions(rules, facts, outcome);
    this.ledger = new Ledger(facts, undecideds::isNeeded);
    this.proofs = new Proofs(rules, ledger, undecideds.objects());
  }

  /**
   * Makes the report.
   *
   * @param survey what was seen
   * @param facts the facts of the survey
   * @param rules the rules that concluded
   * @param pages the page of every problem the rules know
   * @param outcome what they concluded of these facts
   * @param failOn impact from which a finding counts for the verdict; null: no finding counts
   */
  public static Report build(
      Survey survey,
      FactBase facts,
      KnowledgeBase rules,
      Collection<Page> pages,
      Outcome outcome,
      @Nullable Severity failOn) {
    return build(survey, facts, rules, pages, outcome, failOn, List.of());
  }

  /**
   * Makes a report that does not tell everything.
   *
   * @param suppressions what need not be told
   */
  public static Report build(
      Survey survey,
      FactBase facts,
      KnowledgeBase rules,
      Collection<Page> pages,
      Outcome outcome,
      @Nullable Severity failOn,
      List<Suppression> suppressions) {
    return new ReportBuilder(survey, facts, rules, pages, outcome, suppressions).build(failOn);
  }

  private static Map<String, Expected> excuses(Outcome outcome) {
    Map<String, Expected> longest = new TreeMap<>();
    for (Expected excuse : outcome.expected().keySet()) {
      longest.merge(
          excuse.problem().key(),
          excuse,
          (one, other) -> one.secondsLeft() >= other.secondsLeft() ? one : other);
    }
    return longest;
  }

  private Finding finding(Problem problem, List<Justification> reasons, @Nullable Expected excuse) {
    Page page = pagesById.get(problem.id());
    if (page == null) {
      throw new IllegalStateException(
          "no page for " + problem.id() + ": add its .md beside its .drl");
    }
    List<Justification> bestFirst =
        reasons.stream()
            .sorted(Comparator.comparing(this::confidence, Comparator.reverseOrder()))
            .toList();
    return new Finding(problem, page, confidence(bestFirst.get(0)), bestFirst, excuse);
  }

  private Confidence confidence(Justification reason) {
    return rules.outline(reason.rulePackage(), reason.rule()).confidence();
  }

  private Report build(@Nullable Severity failOn) {
    List<Finding> ordered = findings.values().stream().sorted(roles.order()).toList();
    Map<String, List<String>> under = roles.underHeads(ordered);
    Map<String, List<String>> proofIds = new LinkedHashMap<>();
    for (Finding finding : ordered) {
      proofIds.put(
          finding.key(),
          finding.justifications().stream()
              .map(reason -> proofs.add(finding.key(), reason))
              .toList());
    }
    EvidenceOf evidence = new EvidenceOf(proofIds, proofs.all(), ledger.facts());
    for (Finding finding : ordered) {
      conclusions.add(conclusion(finding, under, proofIds, evidence));
    }
    addCandidates(ordered);
    List<Undecided> notExamined = undecided();
    Report.Verdict verdict =
        new Verdicts(pagesById, rules.types(), undecideds, conclusions, notExamined).of(failOn);
    return new Report(
        survey.header(),
        verdict,
        List.copyOf(conclusions),
        proofs.all(),
        ledger.facts(),
        ledger.sources(),
        notExamined,
        survey.skipped().stream().sorted().toList(),
        suppressions.silences(conclusions),
        nextLooks(verdict, notExamined));
  }

  /**
   * What is open: what could be behind the problems, or what keeps the verdict from being whole.
   */
  private List<Report.NextLook> nextLooks(Report.Verdict verdict, List<Undecided> notExamined) {
    NextLooks looks = new NextLooks(undecideds);
    conclusions.stream().filter(one -> one.role() == Role.CANDIDATE).forEach(looks::ask);
    if (looks.isEmpty() && verdict.status() == Report.Status.INCONCLUSIVE) {
      notExamined.stream()
          .filter(open -> page(open.id()).severity().compareTo(Severity.ERROR) >= 0)
          .forEach(looks::ask);
    }
    return looks.looks();
  }

  private Page page(String id) {
    return Objects.requireNonNull(pagesById.get(id), id);
  }

  private Conclusion conclusion(
      Finding finding,
      Map<String, List<String>> under,
      Map<String, List<String>> proofIds,
      EvidenceOf evidence) {
    Problem problem = finding.problem();
    Page page = finding.page();
    Map<String, String> params = new LinkedHashMap<>();
    problem.fields().forEach((name, value) -> params.put(name, String.valueOf(value)));
    Roles.Place place = roles.of(finding.key());
    return new Conclusion(
        finding.key(),
        page.id(),
        PageText.fill(page.sentence(), params),
        page.kind(),
        page.severity(),
        roles.impact(finding.key()),
        finding.confidence(),
        problem.subject(),
        problem.node(),
        place.role(),
        conclusions.size() + 1,
        List.copyOf(graph.causesOf(finding.key())),
        under.getOrDefault(finding.key(), List.of()),
        excuse(place.excuse()),
        place.role() == Role.CANDIDATE ? graph.openTo(finding.key(), roles) : List.of(),
        place.role() == Role.CANDIDATE ? "possible" : null,
        "",
        params,
        proofIds.getOrDefault(finding.key(), List.of()),
        evidence.facts(finding.key()),
        evidence.absences(finding.key()),
        PageText.looks(page, params),
        PageText.remedies(page, params),
        page.docs());
  }

  private @Nullable Excuse excuse(@Nullable Expected expected) {
    return expected == null
        ? null
        : new Excuse(expected.reason(), survey.header().asOf().plusSeconds(expected.secondsLeft()));
  }

  private void addCandidates(List<Finding> ordered) {
    List<Finding> unexplained =
        ordered.stream()
            .filter(finding -> roles.of(finding.key()).role() == Role.UNEXPLAINED)
            .toList();
    for (Candidates.Candidate candidate :
        new Candidates(pages, undecideds).of(unexplained, findings.keySet())) {
      conclusions.add(candidate(candidate));
    }
  }

  private Conclusion candidate(Candidates.Candidate candidate) {
    Page page = candidate.page();
    Map<String, String> params = Candidates.params(candidate);
    Undecided undecided = candidate.undecided();
    return new Conclusion(
        candidate.key(),
        page.id(),
        PageText.fill(page.sentence(), params),
        page.kind(),
        page.severity(),
        page.severity(),
        Confidence.POSSIBLE,
        new Subject(page.subject(), Objects.requireNonNull(params.get(page.subject().lower()))),
        candidate.node(),
        Role.CANDIDATE,
        conclusions.size() + 1,
        List.of(),
        List.of(),
        null,
        candidate.of(),
        undecided == null ? "ruled-out" : "not-examined",
        undecided == null ? exclusions.of(candidate) : "",
        params,
        List.of(),
        List.of(),
        List.of(),
        undecided == null
            ? List.of()
            : List.of(
                new NextCheck(
                    "shows " + String.join(", ", undecided.needs()),
                    undecided.hint(),
                    List.of(page.id()))),
        List.of(),
        page.docs());
  }

  /** Undecided problems by id and subject, leaving out those that were concluded there. */
  private List<Undecided> undecided() {
    List<Undecided> all = new ArrayList<>();
    pagesById.keySet().stream()
        .sorted(GuideOrder.OF_IDS)
        .forEach(
            id ->
                undecideds.subjects(id).stream()
                    .filter(node -> !concluded(id, node.text()))
                    .forEach(node -> undecideds.undecided(id, node).ifPresent(all::add)));
    return all;
  }

  private boolean concluded(String id, String node) {
    return findings.values().stream()
        .anyMatch(
            finding ->
                finding.page().id().equals(id)
                    && (finding.problem().node() == null
                        || Objects.requireNonNull(finding.problem().node()).text().equals(node)));
  }
}
