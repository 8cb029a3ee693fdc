package dev.ichor.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Everything outside that a command may touch: streams, environment, clock.
 *
 * @param in what is piped or pasted
 * @param out takes results
 * @param err takes progress and warnings
 * @param inIsTerminal whether a person types {@code in}
 * @param outIsTerminal whether a person reads {@code out}
 * @param errIsTerminal whether a person reads {@code err}
 * @param columns width of the terminal; 0 when unknown
 * @param environment environment variables
 * @param home the user's home folder
 * @param clock the wall clock: for nothing but the times of the run itself
 */
record Terminal(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean inIsTerminal,
    boolean outIsTerminal,
    boolean errIsTerminal,
    int columns,
    Map<String, String> environment,
    Path home,
    Clock clock) {

  /**
   * The process's own. Java cannot tell which streams are terminals, so the launcher says it in
   * {@code ichor.tty}, and the width in {@code ichor.columns}.
   */
  static Terminal ofProcess() {
    String tty = System.getProperty("ichor.tty", "");
    return new Terminal(
        System.in,
        stream(FileDescriptor.out),
        stream(FileDescriptor.err),
        tty.contains("in"),
        tty.contains("out"),
        tty.contains("err"),
        columns(System.getProperty("ichor.columns", "")),
        System.getenv(),
        Path.of(System.getProperty("user.home", ".")),
        Clock.systemUTC());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  private static int columns(String text) {
    return text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
  }

  /** A variable of the environment; empty when it is not set. */
  String variable(String name) {
    return environment.getOrDefault(name, "");
  }

  /** Whether the user wants to see where a failure comes from. */
  boolean debug() {
    return !variable("ICHOR_DEBUG").isEmpty();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
