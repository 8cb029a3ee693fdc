package dev.ichor.artefact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all observers. */
class ObserversTest {

  /** Documents that no source of today brings; no observer reads them yet. */
  private static final Set<ArtefactId> NOT_YET = notYet();

  private static Set<ArtefactId> notYet() {
    Set<ArtefactId> observed = EnumSet.noneOf(ArtefactId.class);
    observed.addAll(Observers.all().ids());
    return EnumSet.complementOf(EnumSet.copyOf(observed));
  }

  static Stream<Artefact> documents() {
    return Observers.ofDocuments().stream();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void nothingIsSaidOfAnEmptyList(Artefact artefact) throws IOException {
    if (artefact instanceof CosiArtefact) {
      RecordedNotes notes = RecordedNotes.of(artefact, "");
      assertThat(notes.facts).isEmpty();
      assertThat(notes.notExamined).isEmpty();
      assertThat(notes.remarks).containsExactly("0 resources");
    } else if (artefact.id().dotted().startsWith("kubernetes.")) {
      RecordedNotes notes =
          RecordedNotes.of(artefact, "items: null\nmetadata:\n  resourceVersion: \"221\"\n");
      assertThat(notes.facts).isEmpty();
      assertThat(notes.notExamined).isEmpty();
    } else {
      assertThatThrownBy(() -> RecordedNotes.of(artefact, ""))
          .isInstanceOf(BrokenDocumentException.class)
          .hasMessageStartingWith("line ");
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void aBrokenDocumentIsRefusedWithItsLine(Artefact artefact) {
    assertThatThrownBy(() -> RecordedNotes.of(artefact, "metadata: [\n"))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessageStartingWith("line ");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void realDocumentsAreReadToTheirEnd(Artefact artefact) throws IOException {
    RecordedNotes notes = RecordedNotes.of(artefact, new NodeName("node"), real(artefact.id()));
    assertThat(notes.notExamined).isEmpty();
    if (!artefact.yields().isEmpty()) {
      assertThat(notes.facts).isNotEmpty();
    }
    assertThat(notes.facts).allMatch(fact -> artefact.yields().contains(fact.getClass()));
    assertThat(notes.excerpts).allMatch(excerpt -> !excerpt.isEmpty());
  }

  private static byte[] real(ArtefactId id) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ObserversTest.class.getResourceAsStream("real/" + id.dotted() + ".txt"), id::dotted)) {
      return in.readAllBytes();
    }
  }

  @Test
  void factsAreMarkedWithTheDocumentsTheyAreSeenIn() throws Exception {
    assertThat(FactsYielded.faults(factTypes(), Observers.all(), NOT_YET)).isEmpty();
  }

  @Test
  void aFactThatNobodyYieldsIsNamed() throws Exception {
    ArtefactSet without =
        ArtefactSet.of(
            Observers.all().ids().stream()
                .filter(id -> id != ArtefactId.TALOS_MEMORY)
                .map(id -> Observers.all().find(id).orElseThrow())
                .toList());

    assertThat(FactsYielded.faults(factTypes(), without, NOT_YET))
        .containsExactly("MemoryTotal is marked as seen in [talos.memory] and yielded by []");
  }

  private static Set<Class<?>> factTypes() throws IOException, URISyntaxException {
    Path engine = Path.of(Fact.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    if (Files.isDirectory(engine)) {
      return factTypes(engine);
    }
    try (FileSystem jar = FileSystems.newFileSystem(engine)) {
      return factTypes(jar.getPath("/"));
    }
  }

  private static Set<Class<?>> factTypes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("dev/ichor/fact"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .map(file -> file.substring(0, file.length() - 6).replace('/', '.'))
          .map(ObserversTest::load)
          .collect(Collectors.toSet());
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ObserversTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
