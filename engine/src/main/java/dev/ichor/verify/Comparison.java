package dev.ichor.verify;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares a report with what a case wants, as whole sets. */
final class Comparison {

  private final Case given;
  private final Expectations wanted;
  private final Report report;
  private final ConclusionText words;
  private final Set<String> listed = new HashSet<>();
  private final Set<String> shown = new HashSet<>();
  private final List<String> failures = new ArrayList<>();

  Comparison(Case given, Expectations wanted, Report report) {
    this.given = given;
    this.wanted = wanted;
    this.report = report;
    this.words = new ConclusionText(report);
  }

  List<String> failures() {
    match(wanted.expect(), "to find", Comparison::isFound);
    match(wanted.expected(), "to excuse", conclusion -> conclusion.role() == Role.EXPECTED);
    match(wanted.candidates(), "as candidate", conclusion -> conclusion.role() == Role.CANDIDATE);
    wanted.absent().forEach(this::absent);
    unlisted();
    wanted.notExamined().forEach(this::notExamined);
    wanted.proof().forEach(this::proof);
    return failures;
  }

  private static boolean isFound(Conclusion conclusion) {
    return conclusion.role().isHead() || conclusion.role() == Role.EFFECT;
  }

  /** A candidate may stand in a report without any rule having concluded it. */
  private static boolean isConcluded(Conclusion conclusion) {
    return !conclusion.proofs().isEmpty();
  }

  /** The entries that say most choose first, so that a vague one does not take theirs. */
  private void match(List<Wanted> entries, String how, Predicate<Conclusion> role) {
    List<Wanted> strictestFirst =
        entries.stream()
            .sorted(Comparator.comparingInt((Wanted one) -> -one.fields().size()))
            .toList();
    for (Wanted one : strictestFirst) {
      Optional<Conclusion> found =
          report.conclusions().stream()
              .filter(role)
              .filter(conclusion -> !listed.contains(conclusion.key()))
              .filter(conclusion -> ConclusionText.agrees(one, conclusion))
              .findFirst();
      found.ifPresentOrElse(conclusion -> listed.add(conclusion.key()), () -> missing(one, how));
    }
  }

  private void missing(Wanted one, String how) {
    List<Conclusion> sameId =
        report.conclusions().stream()
            .filter(conclusion -> conclusion.id().equals(one.id()))
            .toList();
    sameId.forEach(conclusion -> shown.add(conclusion.key()));
    List<String> instead = sameId.stream().map(ConclusionText::line).toList();
    String actual =
        instead.isEmpty()
            ? one.id() + " is not concluded" + words.allElse()
            : String.join("\n          ", instead);
    failures.add(one.origin() + "\nexpected " + how + ": " + one.text() + "\nactual:   " + actual);
  }

  private void absent(Wanted one) {
    report.conclusions().stream()
        .filter(Comparison::isConcluded)
        .filter(conclusion -> ConclusionText.agrees(one, conclusion))
        .forEach(
            conclusion -> {
              listed.add(conclusion.key());
              failures.add(
                  one.origin()
                      + "\nexpected absent: "
                      + one.text()
                      + "\nactual:   "
                      + words.withProof(conclusion));
            });
  }

  /** Of the file's problem, and of any if the case is exact, nothing else may be concluded. */
  private void unlisted() {
    report.conclusions().stream()
        .filter(Comparison::isConcluded)
        .filter(conclusion -> given.exact() || conclusion.id().equals(given.problem()))
        .filter(conclusion -> !listed.contains(conclusion.key()))
        .filter(conclusion -> !shown.contains(conclusion.key()))
        .forEach(
            conclusion ->
                failures.add(
                    given.origin()
                        + "\nexpected nothing else of "
                        + conclusion.id()
                        + "\nactual:   "
                        + words.withProof(conclusion)));
  }

  private void notExamined(Wanted one) {
    List<String> needs = one.fields().getOrDefault("needs", List.of());
    boolean found =
        report.notExamined().stream()
            .filter(undecided -> (undecided.id() + ":" + undecided.subject()).contains(one.key()))
            .anyMatch(undecided -> undecided.needs().containsAll(needs));
    if (!found) {
      List<String> actual =
          report.notExamined().stream()
              .filter(undecided -> undecided.id().equals(one.id()))
              .map(
                  undecided ->
                      undecided.id() + ":" + undecided.subject() + " needs " + undecided.needs())
              .toList();
      failures.add(
          one.origin()
              + "\nexpected not examined: "
              + one.key()
              + " needs "
              + needs
              + "\nactual:   "
              + (actual.isEmpty() ? "decided everywhere" : String.join("; ", actual)));
    }
  }

  private void proof(Wanted one) {
    List<Conclusion> found =
        report.conclusions().stream()
            .filter(Comparison::isConcluded)
            .filter(conclusion -> conclusion.key().contains(one.key()))
            .toList();
    if (found.isEmpty()) {
      failures.add(one.origin() + "\nexpected a proof of " + one.key() + "\nactual:   none");
    }
    for (Conclusion conclusion : found) {
      Set<String> used = words.factsUnder(conclusion.key());
      for (String fact : one.fields().getOrDefault("facts", List.of())) {
        if (!used.contains(fact)) {
          failures.add(
              one.origin()
                  + "\nexpected a proof of "
                  + conclusion.key()
                  + " that uses "
                  + fact
                  + "\nactual:   it uses "
                  + used);
        }
      }
    }
  }
}
