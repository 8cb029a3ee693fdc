package dev.ichor.fact.machine;

/** Stage of a machine, {@code MachineStatuses} {@code stage}. */
public enum Stage {
  UNKNOWN,
  BOOTING,
  INSTALLING,
  MAINTENANCE,
  RUNNING,
  REBOOTING,
  SHUTTING_DOWN,
  RESETTING,
  UPGRADING
}
