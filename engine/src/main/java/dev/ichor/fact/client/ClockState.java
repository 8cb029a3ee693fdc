package dev.ichor.fact.client;

/** Whether a clock is synchronised. */
public enum ClockState {
  SYNCHRONISED,
  UNSYNCHRONISED
}
