package dev.ichor.conclusion;

/**
 * The thing a problem blames.
 *
 * @param kind what sort of thing
 * @param name its name, e.g. {@code cp-1}; {@code cluster} for the cluster itself
 */
public record Subject(SubjectKind kind, String name) implements Comparable<Subject> {

  /** The subject as it stands in keys, e.g. {@code node/cp-1}. */
  public String text() {
    return kind.lower() + "/" + name;
  }

  @Override
  public int compareTo(Subject other) {
    return text().compareTo(other.text());
  }

  @Override
  public String toString() {
    return text();
  }
}
