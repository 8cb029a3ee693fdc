package dev.ichor.report;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Status;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.Report.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts and the one word over a report. */
final class Verdicts {

  private final Map<String, Page> pages;
  private final List<ProblemType> types;
  private final Undecideds undecideds;
  private final List<Conclusion> conclusions;
  private final List<Undecided> notExamined;

  Verdicts(
      Map<String, Page> pages,
      List<ProblemType> types,
      Undecideds undecideds,
      List<Conclusion> conclusions,
      List<Undecided> notExamined) {
    this.pages = pages;
    this.types = types;
    this.undecideds = undecideds;
    this.conclusions = conclusions;
    this.notExamined = notExamined;
  }

  Verdict of(@Nullable Severity failOn) {
    Severity worst =
        conclusions.stream()
            .filter(c -> c.role().isHead())
            .map(Conclusion::impact)
            .reduce(Severity::worse)
            .orElse(null);
    Map<String, List<String>> states = states();
    Map<String, Integer> problems = new LinkedHashMap<>();
    states.forEach((state, ids) -> problems.put(state, ids.size()));
    return new Verdict(
        status(worst, failOn),
        worst,
        roles(),
        problems,
        Objects.requireNonNull(states.get("notApplicable")));
  }

  private Status status(@Nullable Severity worst, @Nullable Severity failOn) {
    if (worst != null && failOn != null && worst.compareTo(failOn) >= 0) {
      return Status.FINDINGS;
    }
    boolean open =
        notExamined.stream()
            .map(undecided -> Objects.requireNonNull(pages.get(undecided.id())).severity())
            .anyMatch(severity -> severity.compareTo(Severity.ERROR) >= 0);
    return open ? Status.INCONCLUSIVE : Status.HEALTHY;
  }

  private Map<String, Integer> roles() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    counts.put("roots", count(Role.ROOT));
    counts.put("unexplained", count(Role.UNEXPLAINED));
    counts.put("effects", count(Role.EFFECT));
    counts.put("expected", count(Role.EXPECTED));
    counts.put("candidates", count(Role.CANDIDATE));
    counts.put("suppressed", count(Role.SUPPRESSED));
    return counts;
  }

  private int count(Role role) {
    return (int) conclusions.stream().filter(c -> c.role() == role).count();
  }

  private Map<String, List<String>> states() {
    Set<String> found = idsOf(Set.of(Role.ROOT, Role.UNEXPLAINED, Role.EFFECT, Role.SUPPRESSED));
    Set<String> expected = idsOf(Set.of(Role.EXPECTED));
    Set<String> open = notExamined.stream().map(Undecided::id).collect(Collectors.toSet());
    Map<String, List<String>> states = new LinkedHashMap<>();
    for (String state : List.of("found", "expected", "notExamined", "ruledOut", "notApplicable")) {
      states.put(state, new ArrayList<>());
    }
    for (ProblemType type : types) {
      String id = type.id();
      String state =
          found.contains(id)
              ? "found"
              : expected.contains(id)
                  ? "expected"
                  : open.contains(id)
                      ? "notExamined"
                      : undecideds.subjects(id).isEmpty() ? "notApplicable" : "ruledOut";
      Objects.requireNonNull(states.get(state)).add(id);
    }
    return states;
  }

  private Set<String> idsOf(Set<Role> roles) {
    return conclusions.stream()
        .filter(conclusion -> roles.contains(conclusion.role()))
        .map(Conclusion::id)
        .collect(Collectors.toSet());
  }
}
