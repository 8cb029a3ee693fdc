package dev.ichor.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ichor completion}: a script that completes what users type. */
@Command(
    name = "completion",
    description = "Prints a completion script for bash and zsh.",
    footer = {
      "",
      "Examples:",
      "  source <(ichor completion)",
      "  ichor completion > /etc/bash_completion.d/ichor"
    })
final class CompletionCommand implements Callable<Integer> {

  private final Context context;

  @Spec private @Nullable CommandSpec spec;

  CompletionCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    if (spec != null) {
      String script = AutoComplete.bash("ichor", spec.root().commandLine());
      context.terminal().out().print(script);
    }
    return ExitCode.OK;
  }
}
