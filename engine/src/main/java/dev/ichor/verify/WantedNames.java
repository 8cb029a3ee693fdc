package dev.ichor.verify;

import dev.ichor.conclusion.ProblemType;
import dev.ichor.yaml.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Checks the ids and fields that cases name against the problems that rules conclude. */
final class WantedNames {

  private static final List<String> COMMON = List.of("role", "confidence", "until", "next");
  private static final List<String> OF_CANDIDATES = List.of("of", "state");

  private final Map<String, ProblemType> types = new TreeMap<>();
  private final Set<String> promised;

  WantedNames(Collection<ProblemType> types, Collection<String> promised) {
    types.forEach(type -> this.types.put(type.id(), type));
    this.promised = new TreeSet<>(promised);
  }

  List<String> faults(Case given) {
    List<String> faults = new ArrayList<>();
    if (!types.containsKey(given.problem())) {
      faults.add(unknown(given.file() + ":2", given.problem()));
    }
    for (CaseMoment moment : given.moments()) {
      Expectations wanted = moment.wanted();
      List.of(wanted.expect(), wanted.expected(), wanted.candidates())
          .forEach(list -> list.forEach(one -> check(one, faults)));
      wanted.absent().stream()
          .filter(one -> !promised.contains(one.id()))
          .forEach(one -> check(one, faults));
    }
    return faults;
  }

  private void check(Wanted wanted, List<String> faults) {
    ProblemType type = types.get(wanted.id());
    if (type == null) {
      faults.add(unknown(wanted.origin(), wanted.id()));
      return;
    }
    List<String> known = new ArrayList<>(type.keys());
    known.addAll(COMMON);
    known.addAll(OF_CANDIDATES);
    // a candidate is not concluded yet, so nothing but its subject is known of it
    known.add(type.subjectKind().lower());
    for (String field : wanted.fields().keySet()) {
      if (!known.contains(field)) {
        faults.add(
            wanted.origin()
                + ": "
                + wanted.id()
                + " has no field '"
                + field
                + "' (it has "
                + known
                + ")"
                + Nearest.hint(field, known));
      }
    }
  }

  private String unknown(String origin, String id) {
    return origin + ": no rule concludes '" + id + "'" + Nearest.hint(id, types.keySet());
  }
}
