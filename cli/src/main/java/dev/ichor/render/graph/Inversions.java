package dev.ichor.render.graph;

import java.util.Arrays;

/** Counts pairs of numbers that stand in falling order. */
final class Inversions {

  private Inversions() {}

  /** The number of pairs; the numbers are at least 0. */
  static long of(int[] numbers) {
    int most = Arrays.stream(numbers).max().orElse(0);
    int[] tree = new int[most + 2]; // counts of numbers so far, as a Fenwick tree
    long inversions = 0;
    for (int seen = 0; seen < numbers.length; seen++) {
      int notGreater = 0;
      for (int i = numbers[seen] + 1; i > 0; i -= i & -i) {
        notGreater += tree[i];
      }
      inversions += seen - notGreater;
      for (int i = numbers[seen] + 1; i < tree.length; i += i & -i) {
        tree[i]++;
      }
    }
    return inversions;
  }
}
