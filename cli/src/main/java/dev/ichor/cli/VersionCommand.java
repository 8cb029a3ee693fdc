package dev.ichor.cli;

import dev.ichor.boot.Expert;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ichor version}: which program and which rules. */
@Command(
    name = "version",
    description = "Prints the version of Ichor, of its rules and of Java.",
    footer = {"", "Examples:", "  ichor version", "  ichor version -v", "  ichor version --short"})
final class VersionCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--short", description = "Only the version of Ichor.")
  private boolean brief;

  @Option(
      names = {"-v", "--verbose"},
      description = "Also how much Ichor knows: problems, rules, log signatures, reference data.")
  private boolean verbose;

  VersionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (brief) {
      context.terminal().out().println(BuildInfo.version());
      return ExitCode.OK;
    }
    Expert expert = context.expert().get();
    context
        .terminal()
        .out()
        .printf(
            "ichor %s%nrules %s (%d problems)%njava  %s%n",
            BuildInfo.version(),
            expert.rulesDigest(),
            expert.pages().size(),
            System.getProperty("java.version"));
    if (verbose) {
      expert
          .counts()
          .forEach((what, number) -> context.terminal().out().printf("%-26s %d%n", what, number));
    }
    return ExitCode.OK;
  }
}
