package dev.ichor.fact;

/**
 * Ichor's own name of a machine, unique within one diagnosis: the hostname where it is known and no
 * other machine has it, else {@code hostname(spelling)}, else the spelling as given (a bundle's
 * folder, an address). An address that belongs to no known machine is {@code unknown(10.0.0.4)}.
 *
 * @param text the name as reports show it, not blank
 */
public record NodeName(String text) implements Comparable<NodeName> {

  /** Stands where a document belongs to the cluster and to no machine. */
  public static final NodeName CLUSTER = new NodeName("(cluster)");

  /**
   * The one machine that a pasted text is about without naming it. The word is the placeholder of
   * talosctl's own documentation, so that a command which holds it shows what is to be filled in.
   */
  public static final NodeName UNNAMED = new NodeName("NODE");

  /** The name of an address or id that belongs to no known machine. */
  public static NodeName unknown(String spelling) {
    return new NodeName("unknown(" + spelling + ")");
  }

  @Override
  public int compareTo(NodeName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
