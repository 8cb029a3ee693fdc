package dev.ichor.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence, with a way out, and never a stack trace unasked. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("ichor: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, err);
    String name = command.getCommandSpec().qualifiedName();
    err.println("Try \"" + name + " --help\".");
    err.flush();
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    PrintStream err = terminal.err();
    boolean known = e instanceof FailedCommandException;
    err.println("ichor: " + (known ? "" : "Ichor itself failed: ") + sentence(e));
    if (terminal.debug() || verbose(parsed)) {
      e.printStackTrace(err);
    } else if (!known) {
      err.println("Set ICHOR_DEBUG=1 to see where, and please report it.");
    }
    err.flush();
    return e instanceof FailedCommandException failed ? failed.exitCode() : ExitCode.FAILED;
  }

  private static String sentence(Exception e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    return e instanceof FailedCommandException
        ? message
        : e.getClass().getSimpleName() + ": " + message;
  }

  private static boolean verbose(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    List<String> typed = last.originalArgs();
    return typed.contains("-v") || typed.contains("--verbose");
  }
}
