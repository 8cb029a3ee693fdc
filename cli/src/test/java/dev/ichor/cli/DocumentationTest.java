package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Expert;
import dev.ichor.render.Documentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code docs/problems} is what {@code ichor rules docs} writes today. */
class DocumentationTest {

  private static final Path FOLDER = Path.of("../docs/problems");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)]+)\\)");

  @TempDir private Path home = Path.of(".");

  private static SortedMap<String, String> made() {
    Expert expert = new BuiltInExpert();
    return Documentation.files(expert.pages(), expert.guide(), expert.symptoms());
  }

  private static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void theDocumentationInTheRepositoryIsNotStale() throws IOException {
    assertThat(files(FOLDER))
        .as("run: rm -r docs/problems; ./ichor rules docs docs/problems")
        .isEqualTo(made());
  }

  @Test
  void theCommandWritesTheSameFiles() throws IOException {
    Path folder = home.resolve("handbook");

    assertThat(Typed.ichor(home, "rules", "docs", folder.toString()).exitCode()).isZero();
    assertThat(files(folder)).isEqualTo(made());
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidInOneSentence() throws IOException {
    Path file = Files.createFile(home.resolve("taken"));

    Typed typed = Typed.ichor(home, "rules", "docs", file.toString());

    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).startsWith("ichor: " + file).hasLineCount(1);
  }

  @Test
  void everyLinkLeadsToAFile() {
    SortedMap<String, String> files = made();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Matcher link = LINK.matcher(file.getValue());
      while (link.find()) {
        Path target = Path.of(file.getKey()).resolveSibling(link.group(1)).normalize();
        assertThat(files).as(file.getKey()).containsKey(target.toString().replace('\\', '/'));
      }
    }
  }
}
