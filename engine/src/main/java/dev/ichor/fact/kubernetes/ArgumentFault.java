package dev.ichor.fact.kubernetes;

/** What is wrong with an argument of a component. */
public enum ArgumentFault {
  /** The component knows no such flag. */
  UNKNOWN,
  /** The component does not take the value, or not beside another. */
  VALUE,
  /** Talos sets the flag itself and lets nobody override it. */
  DENIED,
  /** The version of Kubernetes that is wanted has the flag no more. */
  REMOVED,
  /** A file that the argument names is not there. */
  FILE,
  /** A path of the host that Talos cannot create. */
  VOLUME,
  /** The component does not understand its configuration file. */
  CONFIGURATION
}
