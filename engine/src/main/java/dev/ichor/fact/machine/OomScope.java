package dev.ichor.fact.machine;

/** How far a want of memory reached. */
public enum OomScope {
  MACHINE,
  CGROUP
}
