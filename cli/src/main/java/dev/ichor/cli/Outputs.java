package dev.ichor.cli;

import dev.ichor.render.JsonReport;
import dev.ichor.render.Run;
import dev.ichor.render.Style;
import dev.ichor.render.TextReport;
import dev.ichor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where a report goes, and in which formats. */
final class Outputs {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      converter = OutputSpec.Reader.class,
      description = "text or json, to standard output or a file; repeatable (default: text).")
  private List<OutputSpec> specs = new ArrayList<>();

  /** Whether a person will read the report itself on standard output. */
  boolean showsText() {
    return specs.isEmpty()
        || specs.stream().anyMatch(s -> s.file() == null && s.format() == OutputSpec.Format.text);
  }

  void check() throws FailedCommandException {
    if (specs.stream().filter(spec -> spec.file() == null).count() > 1) {
      throw new FailedCommandException(
          ExitCode.USAGE,
          "only one -o can go to standard output; give the others a file: -o json=FILE");
    }
  }

  void write(Terminal terminal, Report report, Run run, Style style) throws FailedCommandException {
    List<OutputSpec> wanted =
        specs.isEmpty() ? List.of(new OutputSpec(OutputSpec.Format.text, null)) : specs;
    for (OutputSpec spec : wanted) {
      Path file = spec.file();
      if (file == null) {
        terminal.out().print(rendered(spec.format(), report, run, style));
      } else {
        write(file, rendered(spec.format(), report, run, forFile(style)));
      }
    }
  }

  private static Style forFile(Style style) {
    return new Style(false, style.ascii(), Style.WIDEST, style.detail());
  }

  private static String rendered(OutputSpec.Format format, Report report, Run run, Style style) {
    return switch (format) {
      case text -> TextReport.render(report, run, style);
      case json -> JsonReport.render(report, run);
    };
  }

  private static void write(Path file, String text) throws FailedCommandException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new FailedCommandException(
          ExitCode.FAILED, "cannot write " + file + ": " + Sentences.of(e), e);
    }
  }
}
