package dev.ichor.verify;

import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.NotExamined;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Every type of fact that can be given, by its simple name. */
public final class Vocabulary {

  private static final String ROOT = "dev/ichor/fact";

  private final NavigableMap<String, Class<? extends Fact>> types = new TreeMap<>();

  private Vocabulary(Stream<Class<?>> classes) {
    classes
        .filter(type -> type.isRecord() && Fact.class.isAssignableFrom(type))
        .filter(type -> type != Examined.class && type != NotExamined.class)
        .forEach(type -> types.put(type.getSimpleName(), type.asSubclass(Fact.class)));
  }

  /** The records below the package of {@link Fact}, found where that class was loaded from. */
  public static Vocabulary ofFacts() {
    try {
      URI home = Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path place = Path.of(home);
      if (Files.isDirectory(place)) {
        return below(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        return below(jar.getPath("/"));
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the engine was loaded from no file", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the types of facts", e);
    }
  }

  private static Vocabulary below(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(ROOT))) {
      List<String> names =
          files
              .map(file -> root.relativize(file).toString())
              .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
              .map(name -> name.replaceFirst("\\.class$", "").replaceAll("[/\\\\]", "."))
              .sorted()
              .toList();
      return new Vocabulary(names.stream().map(Vocabulary::load));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, Vocabulary.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("the engine lacks its own class " + name, e);
    }
  }

  /** The type of a simple name; empty when there is none. */
  public Optional<Class<? extends Fact>> type(String simpleName) {
    return Optional.ofNullable(types.get(simpleName));
  }

  /** All simple names, sorted. */
  public NavigableSet<String> names() {
    return Collections.unmodifiableNavigableSet(types.navigableKeySet());
  }

  /** All types in order of their simple names. */
  public List<Class<? extends Fact>> types() {
    return List.copyOf(types.values());
  }
}
