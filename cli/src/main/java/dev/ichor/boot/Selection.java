package dev.ichor.boot;

import java.util.Collection;
import java.util.List;

/**
 * Which problems are looked for.
 *
 * @param only ids and areas; empty for all
 * @param skip ids and areas that are left out of those
 */
public record Selection(List<String> only, List<String> skip) {

  /** Whether a problem is looked for. */
  public boolean takes(String id) {
    return (only.isEmpty() || names(only, id)) && !names(skip, id);
  }

  boolean everything() {
    return only.isEmpty() && skip.isEmpty();
  }

  private static boolean names(List<String> words, String id) {
    return words.stream().anyMatch(word -> names(word, id));
  }

  /** Whether a word names a problem, or its area. */
  static boolean names(String word, String id) {
    return id.equals(word) || id.startsWith(word + ".");
  }

  /**
   * Fails when a word names no problem or area, or when no problem is left.
   *
   * @param ids all ids there are
   */
  void check(Collection<String> ids) throws UnusableRulesException {
    for (List<String> words : List.of(only, skip)) {
      for (String word : words) {
        if (ids.stream().noneMatch(id -> names(word, id))) {
          throw new UnusableRulesException(
              "there is no problem or area \"" + word + "\"; \"ichor rules list\" shows all");
        }
      }
    }
    if (ids.stream().noneMatch(this::takes)) {
      throw new UnusableRulesException("the selection leaves no problem to look for");
    }
  }
}
