package dev.ichor.cli;

import dev.ichor.render.Style;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** How an answer is written: for a person or for a program. */
final class AnswerOptions {

  /** The forms that every answer has. */
  enum Format {
    text,
    json
  }

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  /** Prints one of the two forms. */
  void print(
      Context context, LookOptions look, Supplier<String> json, Function<Style, String> text) {
    context
        .terminal()
        .out()
        .print(format == Format.json ? json.get() : text.apply(look.style(context.terminal())));
  }
}
