package dev.ichor.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The commands. Only the one that is typed is loaded, since reflection over all of them would delay
 * every start; help, completion and typing errors need them all.
 */
final class CommandTree {

  private final Context context;
  private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

  CommandTree(Context context) {
    this.context = context;
    commands.put("diagnose", () -> new DiagnoseCommand(context));
    commands.put("explain", () -> new ExplainCommand(context));
    commands.put("why-not", () -> new WhyNotCommand(context));
    commands.put("what-if", () -> new WhatIfCommand(context));
    commands.put("guide", () -> new GuideCommand(context));
    commands.put("collect", () -> new CollectCommand(context));
    commands.put("demo", () -> new DemoCommand(context));
    commands.put("replay", () -> new ReplayCommand(context));
    commands.put("doctor", () -> new DoctorCommand(context));
    commands.put("rbac", () -> new RbacCommand(context));
    commands.put("diff", () -> new DiffCommand(context));
    commands.put("baseline", this::baseline);
    commands.put("rules", this::rules);
    commands.put("schema", () -> new SchemaCommand(context));
    commands.put("completion", () -> new CompletionCommand(context));
    commands.put("version", () -> new VersionCommand(context));
    commands.put("help", CommandLine.HelpCommand::new);
  }

  private Object baseline() {
    CommandLine baseline = new CommandLine(new BaselineCommand());
    baseline.addSubcommand(new BaselineCommand.CreateCommand(context));
    baseline.addSubcommand(new BaselineCommand.CheckCommand(context));
    return baseline;
  }

  private Object rules() {
    CommandLine rules = new CommandLine(new RulesCommand());
    rules.addSubcommand(new RulesCommand.ListCommand(context));
    rules.addSubcommand(new RulesCommand.ShowCommand(context));
    rules.addSubcommand(new RulesCommand.DocsCommand(context));
    return rules;
  }

  /** The command line for what was typed. */
  CommandLine forArguments(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean alone =
        commands.containsKey(first) && !first.equals("help") && !first.equals("completion");
    CommandLine root = new CommandLine(new IchorCommand());
    commands.forEach(
        (name, command) -> {
          if (!alone || name.equals(first)) {
            root.addSubcommand(name, command.get());
          }
        });
    giveHelp(root);
    Terminal terminal = context.terminal();
    root.setOut(writer(terminal.out()));
    root.setErr(writer(terminal.err()));
    root.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    root.setUsageHelpWidth(
        Math.max(60, Math.min(100, terminal.columns() == 0 ? 100 : terminal.columns())));
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setDefaultValueProvider(new EnvironmentDefaults(terminal.environment()));
    Failures failures = new Failures(terminal);
    root.setParameterExceptionHandler(failures);
    root.setExecutionExceptionHandler(failures);
    return root;
  }

  private static void giveHelp(CommandLine command) {
    if (command.getCommandSpec().userObject() instanceof CommandLine.HelpCommand) {
      return;
    }
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build());
    command.getSubcommands().values().forEach(CommandTree::giveHelp);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
