package dev.ichor.render;

import dev.ichor.conclusion.Severity;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads back how a report was made. */
public final class RunReader {

  private RunReader() {}

  /**
   * The run that made a report.
   *
   * @throws IOException when the text is no report of a schema version 1
   */
  public static Run read(String text) throws IOException {
    JsonTree tree = ReportReader.tree(text);
    JsonTree run = tree.tree("run");
    JsonTree selection = run.tree("selection");
    try {
      return new Run(
          tree.tree("tool").text("version"),
          tree.tree("tool").text("rulesDigest"),
          run.texts("inputs"),
          selection.texts("only"),
          selection.texts("skip"),
          Severity.parse(run.text("failOn")).orElse(null),
          tree.tree("verdict").number("exitCode"),
          selection.textMap("severity"),
          timing(run));
    } catch (DateTimeException e) {
      throw new IOException("the report holds a time that is none: " + e.getMessage(), e);
    }
  }

  private static Run.@Nullable Timing timing(JsonTree run) {
    String started = run.textOrNull("startedAt");
    return started == null
        ? null
        : new Run.Timing(
            run.text("id"), Instant.parse(started), run.large("durationMs"), effort(run));
  }

  private static Run.@Nullable Effort effort(JsonTree run) {
    JsonTree effort = run.tree("effort");
    return effort.fields().isEmpty()
        ? null
        : new Run.Effort(
            effort.number("calls"),
            effort.large("bytes"),
            effort.number("machines"),
            effort.number("answering"));
  }
}
