package dev.ichor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the build wrote down about itself. */
final class BuildInfo {

  private BuildInfo() {}

  /** The version of Ichor, e.g. {@code 0.1.0}. */
  static String version() {
    return resource("version.txt").strip();
  }

  /** A text that lies beside the commands. */
  static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(BuildInfo.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
