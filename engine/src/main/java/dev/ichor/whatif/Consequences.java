package dev.ichor.whatif;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the conclusions of two reports differ, each list in the order of its report. Candidates are
 * no conclusions.
 *
 * @param gone concluded before only
 * @param appeared concluded after only
 * @param changed concluded in both, with another place, impact, confidence or cause
 * @param stayed concluded in both alike
 */
public record Consequences(
    List<Conclusion> gone,
    List<Conclusion> appeared,
    List<Change> changed,
    List<Conclusion> stayed) {

  /** Defensive copies keep the record immutable. */
  public Consequences {
    gone = List.copyOf(gone);
    appeared = List.copyOf(appeared);
    changed = List.copyOf(changed);
    stayed = List.copyOf(stayed);
  }

  /** A conclusion in two reports. */
  public record Change(Conclusion before, Conclusion after) {

    private boolean none() {
      return before.role() == after.role()
          && before.impact() == after.impact()
          && before.confidence() == after.confidence()
          && before.causes().equals(after.causes());
    }
  }

  /** Compares two reports by the keys of their conclusions. */
  public static Consequences between(Report before, Report after) {
    Map<String, Conclusion> gone = concluded(before);
    List<Conclusion> appeared = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    List<Conclusion> stayed = new ArrayList<>();
    for (Conclusion now : concluded(after).values()) {
      Conclusion then = gone.remove(now.key());
      if (then == null) {
        appeared.add(now);
      } else {
        Change change = new Change(then, now);
        if (change.none()) {
          stayed.add(now);
        } else {
          changed.add(change);
        }
      }
    }
    return new Consequences(List.copyOf(gone.values()), appeared, changed, stayed);
  }

  private static Map<String, Conclusion> concluded(Report report) {
    Map<String, Conclusion> byKey = new LinkedHashMap<>();
    report.conclusions().stream()
        .filter(conclusion -> conclusion.role() != Role.CANDIDATE)
        .forEach(conclusion -> byKey.put(conclusion.key(), conclusion));
    return byKey;
  }
}
