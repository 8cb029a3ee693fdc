package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What explains what, as boxes and arrows. Many problems of one kind with the same causes and the
 * same effects share a box.
 *
 * @param boxes each with its problems, the most important first
 * @param arrows between numbers of boxes
 * @param alone how many problems neither explain nor are explained
 */
record CausalPicture(List<List<Conclusion>> boxes, Set<Arrow> arrows, int alone) {

  /** So many alike have a box each. */
  private static final int ALIKE = 3;

  /**
   * An arrow.
   *
   * @param cause number of the box of the causes
   * @param effect number of the box of the effects
   * @param certain whether the cause is certain, and not just a candidate
   */
  record Arrow(int cause, int effect, boolean certain) {}

  static CausalPicture of(View view) {
    Map<String, Set<String>> causes = new LinkedHashMap<>();
    Map<String, Set<String>> effects = new LinkedHashMap<>();
    Set<String> possible = new LinkedHashSet<>();
    List<Conclusion> all =
        view.report().conclusions().stream()
            .filter(c -> !"ruled-out".equals(c.state()) && !view.isHidden(c))
            .toList();
    for (Conclusion conclusion : all) {
      boolean candidate = conclusion.role() == Role.CANDIDATE;
      for (Conclusion cause : view.conclusions(candidate ? List.of() : conclusion.causes())) {
        if (view.isHidden(cause)) {
          continue;
        }
        join(causes, effects, cause.key(), conclusion.key());
      }
      for (Conclusion symptom : view.conclusions(candidate ? conclusion.of() : List.of())) {
        if (view.isHidden(symptom)) {
          continue;
        }
        join(causes, effects, conclusion.key(), symptom.key());
        possible.add(conclusion.key());
      }
    }
    List<List<Conclusion>> boxes = boxes(all, causes, effects);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int box = 0; box < boxes.size(); box++) {
      for (Conclusion conclusion : boxes.get(box)) {
        numbers.put(conclusion.key(), box);
      }
    }
    Set<Arrow> arrows = new LinkedHashSet<>();
    for (Map.Entry<String, Set<String>> effect : causes.entrySet()) {
      for (String cause : effect.getValue()) {
        arrows.add(
            new Arrow(
                Objects.requireNonNull(numbers.get(cause)),
                Objects.requireNonNull(numbers.get(effect.getKey())),
                !possible.contains(cause)));
      }
    }
    long alone =
        all.stream()
            .filter(c -> c.role() != Role.CANDIDATE && !numbers.containsKey(c.key()))
            .count();
    return new CausalPicture(boxes, arrows, (int) alone);
  }

  private static void join(
      Map<String, Set<String>> causes,
      Map<String, Set<String>> effects,
      String cause,
      String effect) {
    causes.computeIfAbsent(effect, key -> new TreeSet<>()).add(cause);
    effects.computeIfAbsent(cause, key -> new TreeSet<>()).add(effect);
  }

  private static List<List<Conclusion>> boxes(
      List<Conclusion> all, Map<String, Set<String>> causes, Map<String, Set<String>> effects) {
    Map<List<Object>, List<Conclusion>> alike = new LinkedHashMap<>();
    for (Conclusion conclusion : all) {
      Set<String> before = causes.getOrDefault(conclusion.key(), Set.of());
      Set<String> after = effects.getOrDefault(conclusion.key(), Set.of());
      if (!before.isEmpty() || !after.isEmpty()) {
        List<Object> kind =
            List.of(conclusion.id(), conclusion.role(), conclusion.impact(), before, after);
        alike.computeIfAbsent(kind, key -> new ArrayList<>()).add(conclusion);
      }
    }
    List<List<Conclusion>> boxes = new ArrayList<>();
    for (List<Conclusion> some : alike.values()) {
      if (some.size() > ALIKE) {
        boxes.add(some);
      } else {
        some.forEach(one -> boxes.add(List.of(one)));
      }
    }
    return boxes;
  }
}
