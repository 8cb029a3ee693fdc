package dev.ichor.cli;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Expert;
import java.util.Set;
import java.util.function.Supplier;

/** The ichor command. */
public final class Main {

  private static final Set<String> DIAGNOSING = Set.of("diagnose", "collect", "demo");

  private Main() {}

  /** Runs the command that was typed and exits with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    BuiltInExpert expert = new BuiltInExpert();
    if (arguments.length > 0 && DIAGNOSING.contains(arguments[0])) {
      expert.prepare(); // reading what was typed takes as long as a third of the rules
    }
    int exitCode = run(terminal, () -> expert, arguments);
    terminal.flush();
    Runtime.getRuntime().exit(exitCode);
  }

  static int run(Terminal terminal, Supplier<Expert> expert, String... arguments) {
    return new CommandTree(new Context(terminal, expert))
        .forArguments(arguments)
        .execute(arguments);
  }
}
