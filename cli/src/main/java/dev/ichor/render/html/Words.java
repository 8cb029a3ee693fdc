package dev.ichor.render.html;

/** Words short enough for the cells of tables. */
final class Words {

  private Words() {}

  /** The word for an impact or the state of a document. */
  static String brief(String word) {
    return switch (word) {
      case "critical" -> "crit";
      case "warning" -> "warn";
      case "expected" -> "exp";
      case "complete" -> "✓";
      case "not-in-input" -> "–";
      case "unreachable" -> "unreach";
      case "unsupported" -> "n/a";
      case "timed-out" -> "timeout";
      case "redacted" -> "blanked";
      case "deferred" -> "later";
      default -> word.replace('-', ' ');
    };
  }
}
