package dev.ichor.collect.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.Observers;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingObserver;
import dev.ichor.collect.snapshot.SnapshotWriter;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.config.SecretFingerprint;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Observation;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlantedSecretsTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");

  @TempDir Path folder;

  private final Planting planting = new Planting();

  @ParameterizedTest
  @ValueSource(strings = {"planted.yaml", "planted.log"})
  void noPlantedSecretIsInTheBytesOfASnapshot(String name) throws IOException {
    Reading planted = reading(name, planting.in(template(name)));

    String kept = kept(Redactor.secrets().apply(planted));

    for (String secret : planting.secrets) {
      assertThat(Planting.shapes(secret)).allSatisfy(s -> assertThat(kept).doesNotContain(s));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"planted.yaml", "planted.log"})
  void linesStayWhereTheyAreAndWhatIsPublicStays(String name) throws IOException {
    String planted = planting.in(template(name));

    String clean = text(Redactor.secrets().apply(reading(name, planted)));

    assertThat(clean.lines().count()).isEqualTo(planted.lines().count());
    for (String open : List.of("shown", "CERTIFICATE")) {
      assertThat(count(clean, open)).isEqualTo(count(planted, open));
    }
    String certificate = "LS0tLS1CRUdJTiBDRVJU";
    assertThat(count(clean, certificate)).isEqualTo(count(planted, certificate));
  }

  @Test
  void wordsOfAReadingThatFailedLoseTheirSecrets() {
    Answer none = new Answer.None(Reason.DENIED, "Authorization: Bearer abcdefghijklmnop0123");
    Reading reading = new Reading(ArtefactId.TALOS_VERSION, NODE, "f", "c", none);

    assertThat(Redactor.secrets().apply(reading).answer().toString()).doesNotContain("mnop0123");
  }

  /** Real documents hold no secret; nothing that is observed in them may change. */
  @ParameterizedTest
  @EnumSource(ArtefactId.class)
  void whatRealDocumentsSayIsUntouched(ArtefactId artefact) throws IOException {
    String path = "/dev/ichor/artefact/real/" + artefact.dotted() + ".txt";
    if (PlantedSecretsTest.class.getResource(path) == null) {
      return;
    }
    Answer answer = new Answer.Whole(ByteString.copyFromUtf8(resource(path)));
    Reading real = new Reading(artefact, NODE, path, "call", answer);

    assertThat(facts(Redactor.secrets().apply(real))).isEqualTo(facts(real));
  }

  private static Set<?> facts(Reading reading) {
    ReadingObserver observer = new ReadingObserver(Observers.all());
    observer.take(reading);
    SurveyDraft draft = new SurveyDraft();
    observer.addTo(draft);
    Instant now = Instant.parse("2026-07-29T12:00:00Z");
    return draft.finish("snapshot", now, BundleSource.absences()).observations().stream()
        .map(Observation::fact)
        .filter(fact -> !(fact instanceof SecretFingerprint))
        .collect(Collectors.toSet());
  }

  private static Reading reading(String name, String text) {
    Answer answer = new Answer.Whole(ByteString.copyFromUtf8(text));
    return new Reading(ArtefactId.TALOS_DMESG, NODE, "10.5.0.2/" + name, "call", answer);
  }

  private static String text(Reading reading) {
    return ((Answer.Whole) reading.answer()).bytes().toStringUtf8();
  }

  private String kept(Reading reading) throws IOException {
    Path file = folder.resolve("snapshot.zip");
    try (SnapshotWriter writer = SnapshotWriter.create(file, "1", false)) {
      writer.take(reading);
    }
    StringBuilder all = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        all.append(new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  private static int count(String text, String word) {
    return text.split(word, -1).length;
  }

  private static String template(String name) throws IOException {
    return resource(name);
  }

  private static String resource(String path) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(PlantedSecretsTest.class.getResourceAsStream(path))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
