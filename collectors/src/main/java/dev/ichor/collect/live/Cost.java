package dev.ichor.collect.live;

/** How dear a document is to the machine that is asked, and to the network. */
public enum Cost {
  /** A few kilobytes: read of every machine. */
  CHEAP,
  /** A log and the like: read of a machine when a question depends on it. */
  COSTLY
}
