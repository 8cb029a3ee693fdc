package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that hold what a renderer must write; {@code -Dichor.golden=update} writes them anew. */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/dev/ichor/render");

  private Golden() {}

  static void assertSame(String name, String actual) throws IOException {
    Path file = FOLDER.resolve(name);
    if ("update".equals(System.getProperty("ichor.golden"))) {
      Files.writeString(file, actual);
    }
    assertThat(actual)
        .as("%s (-Dichor.golden=update accepts it)", file)
        .isEqualTo(Files.readString(file));
  }
}
