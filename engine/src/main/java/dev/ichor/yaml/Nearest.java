package dev.ichor.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name that somebody probably meant. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name with the fewest letters to change, if at most half of them differ; of equally
   * near ones the first in the alphabet.
   */
  public static Optional<String> to(String written, Collection<String> known) {
    String wanted = written.toLowerCase(Locale.ROOT);
    return known.stream()
        .min(
            Comparator.comparingInt((String name) -> distance(wanted, name))
                .thenComparing(Comparator.naturalOrder()))
        .filter(name -> distance(wanted, name) <= Math.max(written.length(), name.length()) / 2);
  }

  /** The nearest name as the end of a sentence, e.g. {@code ; did you mean 'rows'?}, or nothing. */
  public static String hint(String written, Collection<String> known) {
    return to(written, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }

  /** Levenshtein's distance, without regard to case. */
  private static int distance(String wanted, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    int[] above = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      above[column] = column;
    }
    for (int row = 1; row <= wanted.length(); row++) {
      int[] current = new int[other.length() + 1];
      current[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int change = wanted.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
        current[column] =
            Math.min(Math.min(above[column], current[column - 1]) + 1, above[column - 1] + change);
      }
      above = current;
    }
    return above[other.length()];
  }
}
