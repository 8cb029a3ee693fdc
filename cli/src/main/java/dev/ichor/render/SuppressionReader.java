package dev.ichor.render;

import dev.ichor.report.Report.Silence;
import dev.ichor.report.Suppression;
import java.time.LocalDate;
import java.util.List;

/** Reads back what somebody did not want to hear of. */
final class SuppressionReader {

  private SuppressionReader() {}

  static List<Silence> silences(JsonTree report) {
    return report.trees("suppressions").stream().map(SuppressionReader::silence).toList();
  }

  private static Silence silence(JsonTree tree) {
    String until = tree.textOrNull("until");
    return new Silence(
        new Suppression(
            tree.text("id"),
            tree.text("subject"),
            tree.text("by"),
            tree.text("reason"),
            until == null ? null : LocalDate.parse(until)),
        Boolean.TRUE.equals(tree.fields().get("expired")),
        tree.texts("keys"));
  }
}
