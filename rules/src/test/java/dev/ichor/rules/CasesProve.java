package dev.ichor.rules;

import dev.ichor.inference.RuleOutline;
import dev.ichor.verify.Case;
import dev.ichor.verify.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cases prove something: each problem is concluded in one, silent in one that says why, and not
 * examined in one; each rule fires in one case of its problem and stays silent in another.
 */
final class CasesProve implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    List<String> faults = new ArrayList<>();
    base.types().forEach(type -> problem(base, type.id(), faults));
    for (RuleOutline rule : base.outlines()) {
      rule(base, rule, faults);
    }
    return faults;
  }

  private static void problem(WholeBase base, String id, List<String> faults) {
    List<Case> cases = base.casesOf(id);
    if (cases.stream().noneMatch(given -> isConcluded(given, id))) {
      faults.add(id + " is concluded in no case of its own");
    }
    if (cases.stream().noneMatch(given -> isSilent(given, id))) {
      faults.add(id + " has no silent case: one with 'absent' and 'silentBecause'");
    }
    if (restsOnArtefacts(base, id) && cases.stream().noneMatch(given -> isNotExamined(given, id))) {
      faults.add(id + " has no case in which it is not examined");
    }
  }

  /** What follows from coverage alone is always examined. */
  private static boolean restsOnArtefacts(WholeBase base, String id) {
    return base.outlines().stream()
        .filter(rule -> rule.problemId().equals(id))
        .filter(
            rule -> !rule.concludes().equals("Expected") && !rule.concludes().equals("Explains"))
        .anyMatch(rule -> rule.conditions().stream().anyMatch(one -> !one.seenIn().isEmpty()));
  }

  private static boolean isConcluded(Case given, String id) {
    return WholeBase.wanted(given)
        .anyMatch(wanted -> names(wanted.expect(), id) || names(wanted.expected(), id));
  }

  private static boolean isSilent(Case given, String id) {
    return !given.silentBecause().isEmpty()
        && WholeBase.wanted(given).anyMatch(wanted -> names(wanted.absent(), id));
  }

  private static boolean isNotExamined(Case given, String id) {
    return WholeBase.wanted(given)
        .anyMatch(
            wanted ->
                names(wanted.notExamined(), id)
                    || wanted.candidates().stream()
                        .anyMatch(
                            one ->
                                one.id().equals(id)
                                    && one.fields()
                                        .getOrDefault("state", List.of())
                                        .contains("not-examined")));
  }

  private static boolean names(List<Wanted> list, String id) {
    return list.stream().anyMatch(wanted -> wanted.id().equals(id));
  }

  private static void rule(WholeBase base, RuleOutline rule, List<String> faults) {
    List<Case> cases =
        rule.problemId().isEmpty() ? base.allCases().toList() : base.casesOf(rule.problemId());
    String key = WholeBase.key(rule.rulePackage(), rule.name());
    long fired =
        cases.stream()
            .filter(given -> base.fired().getOrDefault(given.origin(), Set.of()).contains(key))
            .count();
    if (fired == 0) {
      faults.add(rule.at() + ": the rule \"" + rule.name() + "\" fires in no case");
    } else if (fired == cases.size()) {
      faults.add(rule.at() + ": the rule \"" + rule.name() + "\" is silent in no case");
    }
  }
}
