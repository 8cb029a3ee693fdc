package dev.ichor.cli;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Expert;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ichor command. */
public final class Main {

  private Main() {}

  /** Runs the command that was typed and exits with its exit code. */
  public static void main(String[] arguments) {
    Terminal terminal = Terminal.ofProcess();
    int exitCode = run(terminal, new Once(), arguments);
    terminal.flush();
    Runtime.getRuntime().exit(exitCode);
  }

  static int run(Terminal terminal, Supplier<Expert> expert, String... arguments) {
    return new CommandTree(new Context(terminal, expert))
        .forArguments(arguments)
        .execute(arguments);
  }

  /** One expert for the whole process, made when first asked. */
  private static final class Once implements Supplier<Expert> {
    private @Nullable Expert expert;

    @Override
    public Expert get() {
      Expert known = expert;
      if (known == null) {
        known = new BuiltInExpert();
        expert = known;
      }
      return known;
    }
  }
}
