package dev.ichor.cli;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Expert;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A whole command as a user types it, with the real expert.
 *
 * @param exitCode exit code
 * @param out standard output
 * @param err standard error
 */
record Typed(int exitCode, String out, String err) {

  private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");

  static Typed ichor(Path home, String... arguments) {
    return pasting(home, "", arguments);
  }

  /** As above, asking an expert who may have been asked before. */
  static Typed asking(Expert expert, Path home, String... arguments) {
    return typed(() -> expert, home, "", MIDNIGHT, arguments);
  }

  /** As above, by another clock. */
  static Typed at(Instant now, Expert expert, Path home, String... arguments) {
    return typed(() -> expert, home, "", now, arguments);
  }

  /** As above, with a text on standard input. */
  static Typed pasting(Path home, String text, String... arguments) {
    return typed(BuiltInExpert::new, home, text, MIDNIGHT, arguments);
  }

  private static Typed typed(
      Supplier<Expert> expert, Path home, String text, Instant now, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal world =
        new Terminal(
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0,
            Map.of(),
            home,
            Clock.fixed(now, ZoneOffset.UTC));
    int exitCode = Main.run(world, expert, arguments);
    world.flush();
    return new Typed(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
