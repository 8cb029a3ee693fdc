package dev.ichor.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds all literals of a set in one pass over bytes (Aho and Corasick): one table look-up a byte,
 * however many literals there are.
 */
public final class LiteralAutomaton {

  /** The state before any byte. */
  public static final int START = 0;

  private final int[] classOfByte = new int[256];
  private final int classes;

  /** State times {@link #classes} plus class to the next state, which is multiplied already. */
  private final int[] next;

  private final int[][] found;

  /** An automaton whose {@link #found} speaks of the literals by their place in the list. */
  public LiteralAutomaton(List<String> literals) {
    List<byte[]> words =
        literals.stream().map(literal -> literal.getBytes(StandardCharsets.UTF_8)).toList();
    this.classes = numberBytes(words);
    int states = 1 + words.stream().mapToInt(word -> word.length).sum();
    this.next = new int[states * classes];
    Arrays.fill(next, -1);
    BitSet[] ends = new BitSet[states];
    int used = plant(words, ends);
    close(ends);
    this.found = new int[used][];
    for (int state = 0; state < used; state++) {
      found[state] = ends[state] == null ? new int[0] : ends[state].stream().toArray();
    }
    for (int edge = 0; edge < used * classes; edge++) {
      int target = next[edge];
      next[edge] = found[target].length == 0 ? target * classes : ~(target * classes);
    }
  }

  /**
   * The state after one more byte. It is negative when literals end there; the state itself is then
   * its complement.
   */
  public int step(int state, byte octet) {
    return next[state + classOfByte[octet & 0xff]];
  }

  /** All literals that occur in the bytes. */
  BitSet find(byte[] bytes) {
    BitSet literals = new BitSet();
    int state = START;
    for (byte octet : bytes) {
      state = step(state, octet);
      if (state < 0) {
        state = ~state;
        add(state, literals);
      }
    }
    return literals;
  }

  /** Adds the literals that end in this state (not negative). */
  void add(int state, BitSet literals) {
    for (int literal : found[state / classes]) {
      literals.set(literal);
    }
  }

  /** Bytes that occur in no literal are all alike: class 0. */
  private int numberBytes(List<byte[]> words) {
    int number = 1;
    for (byte[] word : words) {
      for (byte octet : word) {
        if (classOfByte[octet & 0xff] == 0) {
          classOfByte[octet & 0xff] = number++;
        }
      }
    }
    return number;
  }

  private int plant(List<byte[]> words, BitSet[] ends) {
    int used = 1;
    for (int index = 0; index < words.size(); index++) {
      int state = START;
      for (byte octet : words.get(index)) {
        int edge = state * classes + classOfByte[octet & 0xff];
        if (next[edge] < 0) {
          next[edge] = used++;
        }
        state = next[edge];
      }
      ends[state] = ends[state] == null ? new BitSet() : ends[state];
      ends[state].set(index);
    }
    return used;
  }

  /** Fills the missing edges, breadth first, with those of the longest proper suffix. */
  private void close(BitSet[] ends) {
    int[] suffix = new int[ends.length];
    List<Integer> seeds = new ArrayList<>();
    for (int letter = 0; letter < classes; letter++) {
      if (next[letter] < 0) {
        next[letter] = START;
      } else {
        seeds.add(next[letter]);
      }
    }
    ArrayDeque<Integer> queue = new ArrayDeque<>(seeds);
    while (!queue.isEmpty()) {
      int state = queue.remove();
      inherit(ends, state, suffix[state]);
      for (int letter = 0; letter < classes; letter++) {
        int edge = state * classes + letter;
        int fallback = next[suffix[state] * classes + letter];
        if (next[edge] < 0) {
          next[edge] = fallback;
        } else {
          suffix[next[edge]] = fallback;
          queue.add(next[edge]);
        }
      }
    }
  }

  private static void inherit(BitSet[] ends, int state, int suffix) {
    if (ends[suffix] != null) {
      ends[state] = ends[state] == null ? new BitSet() : ends[state];
      ends[state].or(ends[suffix]);
    }
  }
}
