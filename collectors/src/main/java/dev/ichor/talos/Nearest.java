package dev.ichor.talos;

import java.util.Collection;
import java.util.Comparator;

/** The name that a mistyped one is most likely meant to be. */
final class Nearest {

  private Nearest() {}

  static String of(String typed, Collection<String> names) {
    return names.stream().min(Comparator.comparingInt(name -> distance(typed, name))).orElseThrow();
  }

  /** The number of letters to change, add or drop. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
