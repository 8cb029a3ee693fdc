package dev.ichor.cli;

import dev.ichor.render.Diagnosis;
import dev.ichor.render.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** Where a report goes, and in which formats. */
final class Outputs {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT[=FILE]",
      converter = OutputSpec.Reader.class,
      completionCandidates = OutputSpec.Formats.class,
      description = {
        "${COMPLETION-CANDIDATES}:",
        "to standard output or a file; repeatable (default: text)."
      })
  private List<OutputSpec> specs = new ArrayList<>();

  @Option(
      names = "--show-suppressed",
      description = "List in the text what --suppress and --baseline hide, with the reasons.")
  private boolean showSuppressed;

  /** Whether a person will read the report itself on standard output. */
  boolean showsText() {
    return specs.isEmpty()
        || specs.stream().anyMatch(spec -> spec.file() == null && spec.format().isProse());
  }

  /** Fails when two outputs would go to one place. */
  void check() throws FailedCommandException {
    Set<Path> taken = new HashSet<>();
    boolean standardOutput = false;
    for (OutputSpec spec : specs) {
      Path file = spec.file();
      if (file == null && standardOutput) {
        throw new FailedCommandException(
            ExitCode.USAGE,
            "only one -o can go to standard output; give the others a file: -o json=FILE");
      }
      if (file != null && !taken.add(file.toAbsolutePath().normalize())) {
        throw new FailedCommandException(
            ExitCode.USAGE, "two outputs go to " + file + "; give each -o a file of its own");
      }
      standardOutput |= file == null;
    }
  }

  void write(Terminal terminal, Diagnosis diagnosis, Style style) throws FailedCommandException {
    Style shown = showSuppressed ? style.showingSuppressed() : style;
    List<OutputSpec> wanted =
        specs.isEmpty() ? List.of(new OutputSpec(OutputFormat.TEXT, null)) : specs;
    for (OutputSpec spec : wanted) {
      Path file = spec.file();
      if (file == null) {
        terminal.out().print(spec.format().render(diagnosis, shown));
      } else {
        write(file, spec.format().render(diagnosis, forFile(shown)));
      }
    }
  }

  private static Style forFile(Style style) {
    return new Style(false, style.ascii(), Style.WIDEST, style.detail(), style.suppressed());
  }

  /** Writes a file in place of what is there. */
  static void write(Path file, String text) throws FailedCommandException {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new FailedCommandException(
          ExitCode.FAILED, "cannot write " + file + ": " + Sentences.of(e), e);
    }
  }
}
