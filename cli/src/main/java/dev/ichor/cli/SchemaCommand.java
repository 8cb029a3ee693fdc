package dev.ichor.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ichor schema}: prints a JSON schema. */
@Command(
    name = "schema",
    description = "Prints the JSON schema of what Ichor writes: report.",
    footer = {"", "Examples:", "  ichor schema report", "  ichor schema > report.schema.json"})
final class SchemaCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The schema (default: report).")
  private String name = "report";

  SchemaCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    if (!name.equals("report")) {
      throw new FailedCommandException(
          ExitCode.USAGE, "there is no schema \"" + name + "\"; there is: report");
    }
    context.terminal().out().print(BuildInfo.resource("schema/report.schema.json"));
    return ExitCode.OK;
  }
}
