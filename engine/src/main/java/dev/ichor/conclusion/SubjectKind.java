package dev.ichor.conclusion;

import java.util.Locale;

/** The kind of thing a problem blames. */
public enum SubjectKind {
  CLUSTER,
  NODE,
  /** A member of etcd. */
  MEMBER,
  CLIENT,
  POD,
  CSR,
  MANIFEST,
  ENDPOINT;

  /** The kind as users write it, e.g. {@code node}. */
  public String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
