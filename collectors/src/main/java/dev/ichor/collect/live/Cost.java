package dev.ichor.collect.live;

/** How dear a document is to the machine that is asked, and to the network. */
public enum Cost {
  /** A few kilobytes: read of every machine. */
  CHEAP,
  /**
   * A list of all machines, which each of them has: in a large cluster it is read of the control
   * planes alone, whoever asks: of all machines it would grow with the square of their number.
   */
  MUTUAL,
  /** A log and the like: read of a machine when a question depends on it. */
  COSTLY
}
