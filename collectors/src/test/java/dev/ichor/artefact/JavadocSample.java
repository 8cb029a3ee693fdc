package dev.ichor.artefact;

import dev.ichor.collect.Artefact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample document in an observer's Javadoc. */
final class JavadocSample {

  private static final Pattern SAMPLE =
      Pattern.compile("(?s) \\* <pre>\\{@code\\n(.*?) \\* \\}</pre>");

  private JavadocSample() {}

  static String of(Artefact artefact) throws IOException {
    String name = artefact.getClass().getName().replace('.', '/');
    Matcher sample = SAMPLE.matcher(Files.readString(Path.of("src/main/java", name + ".java")));
    if (!sample.find()) {
      throw new AssertionError(name + " has no sample in its Javadoc");
    }
    return sample.group(1).replaceAll("(?m)^ \\* ?", "");
  }
}
