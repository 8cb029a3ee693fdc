package dev.ichor.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ichor} itself: nothing without a command. */
@Command(
    name = "ichor",
    description = "Diagnoses Talos Linux clusters: what is wrong, why, and what to do next.",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Examples:",
      "  ichor demo",
      "  ichor diagnose support.zip",
      "  ichor explain quorum-lost"
    })
final class IchorCommand implements Runnable {

  @Option(
      names = {"-V", "--version"},
      description = "Print the version.")
  private boolean version;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec == null) {
      return;
    }
    if (version) {
      spec.commandLine().getOut().println(BuildInfo.version());
      return;
    }
    throw new ParameterException(spec.commandLine(), "Missing command");
  }
}
