package dev.ichor.cli;

import dev.ichor.boot.Request;
import dev.ichor.conclusion.Severity;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What is looked at, and for what. */
final class InputOptions {

  @Option(
      names = "--identity",
      paramLabel = "FILE",
      description = "Key of an encrypted bundle; repeatable.")
  private List<Path> identities = new ArrayList<>();

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = Time.class,
      description =
          "Clock for the rules, such as 2026-11-22T10:00:00Z (default: when it was collected).")
  private @Nullable Instant asOf;

  @Option(
      names = "--only",
      paramLabel = "ID|AREA",
      split = ",",
      description = "Look for these problems only; repeatable.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--skip",
      paramLabel = "ID|AREA",
      split = ",",
      description = "Leave these problems out; repeatable.")
  private List<String> skip = new ArrayList<>();

  @Mixin private QuietOptions quiet = new QuietOptions();

  @Nullable Instant asOf() {
    return asOf;
  }

  List<String> only() {
    return only.stream().sorted().distinct().toList();
  }

  List<String> skip() {
    return skip.stream().sorted().distinct().toList();
  }

  QuietOptions quiet() {
    return quiet;
  }

  Request request(Terminal terminal, List<Path> inputs, @Nullable Severity failOn)
      throws FailedCommandException {
    if (!inputs.contains(Path.of("-"))) {
      return new Request(inputs, identities, asOf, only(), skip(), failOn, quiet.quieting());
    }
    if (terminal.inIsTerminal()) {
      terminal.err().println("ichor: paste the lines, then press Ctrl-D on a line of its own");
      terminal.err().flush();
    }
    return new Request(
        inputs, terminal.in(), identities, asOf, only(), skip(), failOn, quiet.quieting());
  }

  /** A moment in UTC. */
  static final class Time implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw new TypeConversionException("'" + text + "' is no time such as 2026-11-22T10:00:00Z");
      }
    }
  }
}
