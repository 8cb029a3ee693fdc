package dev.ichor.fact.client;

/** What talosctl says of its configuration. */
public enum TalosconfigError {
  /** There is no such file. */
  NOT_FOUND,
  /** It has no contexts. */
  EMPTY,
  /** The context asked for is not in it. */
  NO_CONTEXT,
  /** The context has no endpoints. */
  NO_ENDPOINTS,
  /** The context has no nodes, and the command names none. */
  NO_NODES
}
