package dev.ichor.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Bundles of real clusters, cut to what Ichor reads, with what was really done to each cluster.
 * {@code .ci/make-demo} made them.
 */
public final class Captures {

  private Captures() {}

  /**
   * A bundle and what must be said of it.
   *
   * @param name of the capture
   * @param bundle the archive
   * @param want ids of which one must come first; empty when nothing is wrong
   * @param never ids that would be wrong
   * @param allowed ids that are true besides
   * @param shown false where a bundle cannot show the fault
   */
  public record Capture(
      String name,
      Path bundle,
      List<String> want,
      List<String> never,
      List<String> allowed,
      boolean shown) {

    @Override
    public String toString() {
      return name;
    }
  }

  /** Every capture, by name. */
  public static Stream<Capture> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .filter(file -> file.toString().endsWith(".expect.yaml"))
          .sorted()
          .map(Captures::read)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One capture. */
  public static Capture named(String name) {
    return all().filter(capture -> capture.name().equals(name)).findFirst().orElseThrow();
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Captures.class.getResource("/captures")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Capture read(Path file) {
    String name = file.getFileName().toString().replace(".expect.yaml", "");
    Map<String, List<String>> said = lists(file);
    List<String> want = new ArrayList<>(said.getOrDefault("want", List.of()));
    want.addAll(said.getOrDefault("also", List.of()));
    return new Capture(
        name,
        bundle(name),
        want,
        said.getOrDefault("never", List.of()),
        said.getOrDefault("also_true", List.of()),
        !said.containsKey("bundle"));
  }

  /** The sample of `ichor demo` is one of the captures; it is not kept twice. */
  private static Path bundle(String name) {
    Path own = folder().resolve(name + ".zip");
    if (Files.exists(own)) {
      return own;
    }
    try (InputStream sample =
        Objects.requireNonNull(
            Captures.class.getResourceAsStream("/dev/ichor/cli/demo/" + name + ".zip"), name)) {
      Path copy = Files.createTempDirectory("capture").resolve(name + ".zip");
      copy.toFile().deleteOnExit();
      Files.copy(sample, copy);
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> lists(Path file) {
    Map<String, List<String>> lists = new TreeMap<>();
    List<String> current = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith("- ")) {
          current.add(line.substring(2).trim());
        } else if (line.matches("\\w+:.*")) {
          current = new ArrayList<>();
          lists.put(line.substring(0, line.indexOf(':')), current);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lists;
  }
}
