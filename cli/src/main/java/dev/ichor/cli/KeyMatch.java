package dev.ichor.cli;

import dev.ichor.report.Report.Conclusion;
import java.util.List;
import java.util.function.Predicate;

/** Finds conclusions by any part of their keys, such as {@code peer-port-blocked:cp-1}. */
final class KeyMatch {

  private KeyMatch() {}

  /**
   * The conclusions that a part of a key means: those that it names most exactly.
   *
   * @return one when it is unambiguous, several when not, none when nothing fits
   */
  static List<Conclusion> find(List<Conclusion> conclusions, String part) {
    int colon = part.indexOf(':');
    String id = colon < 0 ? part : part.substring(0, colon);
    String subject = colon < 0 ? "" : part.substring(colon + 1);
    List<Predicate<Conclusion>> byExactness =
        List.of(
            one -> one.key().equals(part),
            one -> one.id().equals(id) && subject(one).contains(subject),
            one -> one.id().endsWith("." + id) && subject(one).contains(subject),
            one -> one.id().contains(id) && subject(one).contains(subject),
            one -> one.key().contains(part));
    for (Predicate<Conclusion> exactness : byExactness) {
      List<Conclusion> found = conclusions.stream().filter(exactness).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static String subject(Conclusion conclusion) {
    return conclusion.key().substring(conclusion.id().length() + 1);
  }
}
