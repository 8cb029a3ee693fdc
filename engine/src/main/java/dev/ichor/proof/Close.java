package dev.ichor.proof;

import dev.ichor.proof.Attempt.Near;
import java.util.Comparator;

/**
 * An object that comes near a condition.
 *
 * @param near the object, and what it does not meet
 * @param prefix how many leading parts of the condition it meets
 * @param assumed the values of all variables if it did meet it
 */
record Close(Near near, int prefix, Frame assumed) {

  /** Nearest first: the parts in front, such as the machine, weigh most. */
  static final Comparator<Close> NEAREST_FIRST =
      Comparator.comparingInt((Close close) -> -close.prefix())
          .thenComparingInt(close -> close.near().breaches().size());
}
