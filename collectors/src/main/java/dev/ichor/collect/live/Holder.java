package dev.ichor.collect.live;

/** Which machines have a document. */
public enum Holder {
  EVERY_MACHINE,
  /** A worker answers that it has none, so it is not asked. */
  CONTROL_PLANES
}
