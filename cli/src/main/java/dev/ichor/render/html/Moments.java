package dev.ichor.render.html;

import dev.ichor.conclusion.Kind;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** When what conclusions rest on was seen: each dated place, and when it began. */
final class Moments {

  private static final Comparator<Moment> ORDER =
      Comparator.comparing(Moment::time)
          .thenComparing(moment -> moment.conclusion().rank())
          .thenComparing(moment -> moment.fact().id())
          .thenComparing(Moment::words);

  private final View view;
  private final Set<Moment> moments = new LinkedHashSet<>();

  private Moments(View view) {
    this.view = view;
  }

  /**
   * One moment.
   *
   * @param time when
   * @param fact what was seen
   * @param excerpt the words of the document; may be empty
   * @param words where it was seen, or that it began
   * @param began whether it began then, and was not just seen
   * @param conclusion the most important one that rests on it
   */
  record Moment(
      Instant time,
      FactLine fact,
      String excerpt,
      String words,
      boolean began,
      Conclusion conclusion) {
    boolean isSymptom() {
      return conclusion.kind() == Kind.SYMPTOM;
    }
  }

  /** All moments in their order. */
  static List<Moment> of(View view) {
    Moments moments = new Moments(view);
    Set<String> told = new LinkedHashSet<>();
    for (Conclusion conclusion : view.of(Role.ROOT, Role.UNEXPLAINED, Role.EFFECT, Role.EXPECTED)) {
      for (String id : conclusion.evidence()) {
        FactLine fact = view.report().facts().get(id);
        if (fact != null && told.add(id)) {
          moments.add(fact, conclusion);
        }
      }
    }
    List<Moment> sorted = new ArrayList<>(moments.moments);
    sorted.sort(ORDER);
    return sorted;
  }

  private void add(FactLine fact, Conclusion conclusion) {
    for (Sighting sighting : fact.evidence()) {
      Instant seen = sighting.observedAt();
      if (seen != null) {
        moments.add(
            new Moment(seen, fact, sighting.excerpt(), sighting.place(), false, conclusion));
      }
    }
    if (view.report().header().dated()
        && fact.values().get("firstAge") instanceof Number age
        && fact.values().get("count") instanceof Number count
        && count.intValue() > 1) {
      Instant began = view.report().header().asOf().minusSeconds(age.longValue());
      moments.add(
          new Moment(began, fact, "", "began; " + count + " times since", true, conclusion));
    }
  }
}
