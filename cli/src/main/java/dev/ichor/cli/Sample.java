package dev.ichor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A recorded cluster that comes with Ichor.
 *
 * @param name as users type it
 * @param sentence what is wrong with it
 */
record Sample(String name, String sentence) {

  /** All samples; the first is the default. */
  static List<Sample> all() {
    return BuildInfo.resource("demo/index.txt")
        .lines()
        .map(
            line ->
                new Sample(
                    line.substring(0, line.indexOf(' ')),
                    line.substring(line.indexOf(' ')).strip()))
        .toList();
  }

  String fileName() {
    return name + ".zip";
  }

  /** Writes the support bundle; fails when the file is there already. */
  void writeTo(Path file) throws IOException {
    try (InputStream in = open()) {
      Files.copy(in, file);
    }
  }

  /** A copy of the support bundle that is deleted with the process. */
  Path temporary() {
    try (InputStream in = open()) {
      Path folder = Files.createTempDirectory("ichor-demo");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve(fileName());
      Files.copy(in, file);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open() {
    return Objects.requireNonNull(Sample.class.getResourceAsStream("demo/" + fileName()), name);
  }
}
