package dev.ichor.rules;

import dev.ichor.yaml.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The problems that Ichor must be able to name, whether rules conclude them yet or not. */
final class Promised {

  private static final Path FILE = Path.of("src/test/resources/problems.yaml");

  private Promised() {}

  static List<String> ids() throws IOException {
    return Yaml.parse("problems.yaml", Files.readString(FILE), 1).items().stream()
        .map(problem -> problem.get("id").text())
        .sorted()
        .toList();
  }
}
