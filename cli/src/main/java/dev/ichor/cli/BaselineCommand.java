package dev.ichor.cli;

import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Header;
import dev.ichor.render.BaselineText;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Suppression;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ichor baseline}: files of problems that are accepted for a while. */
@Command(
    name = "baseline",
    description = "Writes and checks files of problems that are accepted for a while.",
    footer = {
      "",
      "Examples:",
      "  ichor baseline create --reason 'lab' support.zip",
      "  ichor baseline check baseline.yaml"
    })
final class BaselineCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "Missing command: create or check");
    }
  }

  /** {@code ichor baseline create}. */
  @Command(
      name = "create",
      description = {
        "Writes a baseline of all root and unexplained problems, for --baseline.",
        "Without INPUT it takes those of the last diagnosis."
      },
      footer = {
        "",
        "Examples:",
        "  ichor baseline create --reason 'new disks come with OPS-12' -o baseline.yaml",
        "  ichor baseline create --reason 'lab' --until 2027-01-31 support.zip"
      })
  static final class CreateCommand implements Callable<Integer> {

    /** Long enough to mend things, short enough not to be forgotten. */
    private static final int DAYS = 90;

    private final Context context;

    @Parameters(
        arity = "0..*",
        paramLabel = "INPUT",
        description = "What to diagnose first, as for diagnose, or one report.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why they are accepted.")
    private String reason = "";

    @Option(
        names = "--until",
        paramLabel = "DAY",
        converter = Day.class,
        description =
            "The last day on which they are (default: " + DAYS + " days after the evidence).")
    private @Nullable LocalDate until;

    @Option(
        names = {"-o", "--output"},
        paramLabel = "FILE",
        description = "Write there, not to standard output; an existing file is kept.")
    private @Nullable Path file;

    @Mixin private InputOptions input = new InputOptions();
    @Mixin private LookOptions look = new LookOptions();

    CreateCommand(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws FailedCommandException {
      if (reason.isBlank()) {
        throw new FailedCommandException(ExitCode.USAGE, "--reason is empty: say why");
      }
      if (file != null && Files.exists(file)) {
        throw new FailedCommandException(
            ExitCode.USAGE, file + " exists already; name another, or remove it first");
      }
      Report report = Diagnoses.reportOf(context, inputs, input, look);
      LocalDate last = last(report.header());
      String text =
          BaselineFile.text(
              told(report).stream()
                  .map(one -> new Suppression(one.id(), subject(one), "", reason, last))
                  .toList());
      if (file == null) {
        context.terminal().out().print(text);
      } else {
        Outputs.write(file, text);
      }
      return ExitCode.OK;
    }

    private LocalDate last(Header header) throws FailedCommandException {
      if (until != null) {
        return until;
      }
      if (!header.dated()) {
        throw new FailedCommandException(
            ExitCode.USAGE, "the evidence is undated: say --until DAY, such as 2027-01-31");
      }
      return header.asOf().atZone(ZoneOffset.UTC).toLocalDate().plusDays(DAYS);
    }

    private static String subject(Conclusion one) {
      return one.key().substring(one.key().indexOf(':') + 1);
    }
  }

  /** {@code ichor baseline check}. */
  @Command(
      name = "check",
      description = {
        "Says of each entry of a baseline whether it still holds, is over or matches nothing,",
        "and what is told in spite of it. Exits with 10 when that is at or above --fail-on.",
        "Without INPUT it looks at the last diagnosis."
      },
      footer = {
        "",
        "Examples:",
        "  ichor baseline check baseline.yaml",
        "  ichor baseline check --fail-on warning baseline.yaml support.zip"
      })
  static final class CheckCommand implements Callable<Integer> {

    private final Context context;

    @Parameters(index = "0", paramLabel = "FILE", description = "The baseline.")
    private Path file = Path.of("");

    @Parameters(
        index = "1..*",
        arity = "0..*",
        paramLabel = "INPUT",
        description = "What to diagnose first, as for diagnose, or one report.")
    private List<Path> inputs = new ArrayList<>();

    @Option(
        names = "--fail-on",
        paramLabel = "IMPACT",
        description =
            "Exit 10 for problems of this impact and above that are not in the baseline:"
                + " ${COMPLETION-CANDIDATES} (default: error).")
    private VerdictOptions.Threshold failOn = VerdictOptions.Threshold.error;

    @Mixin private InputOptions input = new InputOptions();
    @Mixin private LookOptions look = new LookOptions();

    CheckCommand(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() throws FailedCommandException {
      List<Suppression> entries = BaselineFile.read(file);
      Report report = Diagnoses.reportOf(context, inputs, input, look);
      List<Conclusion> told =
          told(report).stream()
              .filter(
                  one ->
                      entries.stream()
                          .noneMatch(
                              entry ->
                                  !entry.isExpired(report.header())
                                      && entry.matches(one.id(), one.key())))
              .toList();
      context
          .terminal()
          .out()
          .print(BaselineText.render(entries, told, report, look.style(context.terminal())));
      Severity least = failOn.severity();
      return least != null && told.stream().anyMatch(one -> one.impact().compareTo(least) >= 0)
          ? ExitCode.FINDINGS
          : ExitCode.OK;
    }
  }

  private static List<Conclusion> told(Report report) {
    return report.conclusions().stream().filter(one -> one.role().isHead()).toList();
  }

  /** A day as written. */
  static final class Day implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no day such as 2027-01-31");
      }
    }
  }
}
