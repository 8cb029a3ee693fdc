package dev.ichor.collect.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.Observers;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.input.Inputs;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");
  private static final Reading ALARMS =
      whole(ArtefactId.TALOS_ETCD_ALARMS, "ichor/api/10.5.0.2/EtcdAlarmList.json", "{\n}\n");
  private static final Reading LOG =
      new Reading(
          ArtefactId.TALOS_LOGS_ETCD,
          NODE,
          "10.5.0.2/service-logs/etcd.log",
          "10.5.0.2 log etcd",
          new Answer.Part(
              ByteString.copyFromUtf8("one line\n"), Reason.TIMED_OUT, "the call took 10 s"));
  private static final Reading DENIED =
      new Reading(
          ArtefactId.TALOS_KUBELET_SPEC,
          NODE,
          "10.5.0.2/resources/kubeletspecs.kubernetes.talos.dev.yaml",
          "10.5.0.2 KubeletSpecs.kubernetes.talos.dev",
          new Answer.None(Reason.DENIED, "not \"authorized\" \\ ü \u0007 \ud83d\ude00"));

  @TempDir private Path folder;

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = written(ALARMS, LOG, DENIED);
    assertThat(readings(file)).containsExactlyInAnyOrder(ALARMS, LOG, without(DENIED));
  }

  @Test
  void theBytesDependOnNothingButTheReadings() throws IOException {
    Path first = written(ALARMS, LOG, DENIED);
    byte[] bytes = Files.readAllBytes(first);
    Files.delete(first);
    assertThat(Files.readAllBytes(written(DENIED, LOG, ALARMS))).isEqualTo(bytes);
  }

  @Test
  void aLaterReadingOfACallTakesThePlaceOfAnEarlierOne() throws IOException {
    Reading deferred = answered(LOG, new Answer.None(Reason.DEFERRED, "costly"));
    assertThat(readings(written(deferred, LOG))).containsExactly(LOG);
  }

  @Test
  void twoReadingsOfOnePlaceAndPlacesOutsideHaveFilesOfTheirOwn() throws IOException {
    Reading other = new Reading(LOG.artefact(), NODE, LOG.file(), "another call", LOG.answer());
    Reading outside =
        new Reading(LOG.artefact(), NODE, "../../etc/passwd", "a third", LOG.answer());
    Path file = written(LOG, other, outside);
    assertThat(readings(file).stream().map(Reading::file))
        .containsExactlyInAnyOrder(LOG.file(), LOG.file() + "-2", "ichor/other/reading");
  }

  @Test
  void onlyTheUserMayReadIt() throws IOException {
    Path file = written(LOG);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void nothingIsLeftBesideIt() throws IOException {
    Path file = written(LOG);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void anotherFileIsReplacedOnlyWhenAsked() throws IOException {
    Path file = written(LOG);
    assertThatThrownBy(() -> SnapshotWriter.create(file, "1", false))
        .isInstanceOf(FileAlreadyExistsException.class);
    try (SnapshotWriter writer = SnapshotWriter.create(file, "1", true)) {
      writer.take(ALARMS);
    }
    assertThat(readings(file)).containsExactly(ALARMS);
  }

  @Test
  void anInterruptedRunLeavesWhatWasReadAndSaysSo() throws Exception {
    Path file = folder.resolve("cluster.ichor.zip");
    SnapshotWriter writer = SnapshotWriter.create(file, "1", false);
    writer.take(LOG);
    writer.interrupt();
    writer.take(ALARMS);
    writer.close();
    assertThat(readings(file)).containsExactly(LOG);
    assertThat(survey(file).skipped()).extracting(SkippedInput::path).contains("(collection)");
  }

  @Test
  void readingsComeFromManyThreads() throws IOException {
    Path file = folder.resolve("cluster.ichor.zip");
    List<Reading> many = IntStream.range(0, 500).mapToObj(SnapshotTest::random).toList();
    try (SnapshotWriter writer = SnapshotWriter.create(file, "1", false)) {
      many.parallelStream().forEach(writer::take);
    }
    assertThat(readings(file)).containsExactlyInAnyOrderElementsOf(many);
  }

  @Test
  void moreEntriesThanAPlainArchiveCountsAreReadAgain() throws IOException {
    Path file = folder.resolve("cluster.ichor.zip");
    try (SnapshotWriter writer = SnapshotWriter.create(file, "1", false)) {
      for (int i = 0; i < 66_000; i++) {
        writer.take(
            new Reading(LOG.artefact(), NODE, "n/" + i + ".log", "call " + i, LOG.answer()));
      }
    }
    try (Snapshot snapshot = Snapshot.open(file, BundleLimits.defaults()).orElseThrow()) {
      ManifestLine last = snapshot.manifest().lines().get(65_999);
      assertThat(snapshot.reading(last).orElseThrow().answer()).isEqualTo(LOG.answer());
    }
  }

  @Test
  void zerosAreNoBomb() throws IOException {
    byte[] zeros = new byte[20 << 20];
    Reading log = answered(LOG, new Answer.Whole(ByteString.copyFrom(zeros)));
    assertThat(readings(written(log))).containsExactly(log);
  }

  @Test
  void itIsRecognisedByWhatItHoldsPackedAndUnpackedAndInAnotherFolder() throws Exception {
    Path file = written(ALARMS, LOG, DENIED);
    Path unpacked = folder.resolve("unpacked");
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        Path to = unpacked.resolve("within").resolve(entry.getName());
        Files.createDirectories(to.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, to);
        }
      }
    }
    assertThat(survey(file).header().mode()).isEqualTo("snapshot");
    assertThat(survey(unpacked)).isEqualTo(survey(file));
  }

  @Test
  void theTraceOfACallIsWhereTheLiveRunSawIt() throws Exception {
    assertThat(survey(written(DENIED)).observations())
        .filteredOn(o -> o.fact().equals(new NotExamined(DENIED.artefact(), NODE, Reason.DENIED)))
        .extracting(o -> o.evidence().locator().toString())
        .allMatch(where -> where.contains("10.5.0.2 KubeletSpecs.kubernetes.talos.dev"))
        .isNotEmpty();
  }

  @Test
  void aFileThatIsMissingLeavesItsOwnDocumentOpenAndNoOther() throws Exception {
    Path file = written(ALARMS, LOG);
    Survey survey = survey(changed(file, entries -> without(entries, LOG.file())));
    assertThat(survey.observations())
        .filteredOn(o -> o.evidence().excerpt().contains("lacks this file"))
        .extracting(o -> o.fact())
        .containsExactly(new NotExamined(LOG.artefact(), NODE, Reason.BROKEN));
    assertThat(survey.skipped())
        .containsExactly(new SkippedInput(LOG.file(), "the snapshot lacks this file"));
  }

  @Test
  void aDamagedFileLeavesItsOwnDocumentOpen() throws Exception {
    Path file = written(ALARMS, LOG);
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("service-logs/etcd.log");
    bytes[at + "service-logs/etcd.log".length() + 3] ^= 0x55;
    Files.write(file, bytes);
    Survey survey = survey(file);
    assertThat(survey.observations())
        .anyMatch(o -> o.fact().equals(new NotExamined(LOG.artefact(), NODE, Reason.BROKEN)));
    assertThat(survey.skipped()).extracting(SkippedInput::path).containsExactly(LOG.file());
  }

  @Test
  void documentsOfANewerIchorAreLeftOutWithANote() throws Exception {
    Path file =
        changed(
            written(ALARMS, LOG),
            entries -> replaced(entries, "talos.etcd.alarms", "talos.of-tomorrow"));
    assertThat(readings(file)).containsExactly(LOG);
    assertThat(survey(file).skipped())
        .extracting(SkippedInput::path)
        .containsExactly("talos.of-tomorrow");
  }

  @Test
  void withoutItsTableItIsReadAsABundle() throws Exception {
    Path broken =
        changed(written(ALARMS, LOG), entries -> replaced(entries, "ichor-snapshot", "ichor-x"));
    Survey survey = survey(broken);
    assertThat(survey.header().mode()).isEqualTo("bundle");
    assertThat(survey.skipped())
        .extracting(SkippedInput::path)
        .containsExactly(SnapshotManifest.PATH);
    Path none = changed(broken, entries -> without(entries, SnapshotManifest.PATH));
    assertThat(survey(none).skipped()).isEmpty();
  }

  @Test
  void aSnapshotThatIsCutOffIsReadAsFarAsItGoes() throws Exception {
    Path file = written(ALARMS, LOG, DENIED);
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 40));
    assertThat(survey(file).header().mode()).isEqualTo("bundle");
  }

  @Test
  void pathsThatLeaveTheSnapshotAreRefused() throws Exception {
    Path file =
        changed(
            written(ALARMS, LOG),
            entries -> {
              Map<String, byte[]> changed =
                  replaced(entries, LOG.file(), "../../../../../../etc/hostname");
              changed.put("../../../../../../etc/hostname", new byte[] {'x'});
              return changed;
            });
    assertThat(readings(file))
        .contains(ALARMS)
        .anyMatch(reading -> reading.answer() instanceof Answer.None);
  }

  @Test
  void noDamageToTheTableIsMoreThanAMessage() throws Exception {
    Path file = written(ALARMS, LOG, DENIED);
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Path damaged =
          changed(
              file,
              entries -> {
                byte[] json = Objects.requireNonNull(entries.get(SnapshotManifest.PATH));
                json[random.nextInt(json.length)] = (byte) random.nextInt(256);
                return entries;
              });
      assertThat(survey(damaged).header().mode()).isIn("snapshot", "bundle");
    }
  }

  private static Reading random(int seed) {
    byte[] bytes = new byte[seed * 7];
    new Random(seed).nextBytes(bytes);
    Answer answer = new Answer.Whole(ByteString.copyFrom(bytes));
    return new Reading(LOG.artefact(), NODE, "n/" + seed + ".log", "call " + seed, answer);
  }

  private Path written(Reading... readings) throws IOException {
    Path file = folder.resolve("cluster.ichor.zip");
    try (SnapshotWriter writer = SnapshotWriter.create(file, "1.2", false)) {
      List.of(readings).forEach(writer::take);
    }
    return file;
  }

  private static List<Reading> readings(Path file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (Snapshot snapshot = Snapshot.open(file, BundleLimits.defaults()).orElseThrow()) {
      for (ManifestLine line : snapshot.manifest().lines()) {
        snapshot.reading(line).ifPresent(readings::add);
      }
    }
    return readings;
  }

  private static Survey survey(Path file) throws UnreadableInputException {
    return Inputs.read(
        List.of(file), InputStream.nullInputStream(), BundleOptions.defaults(), Observers.all());
  }

  private Path changed(Path file, UnaryOperator<Map<String, byte[]>> change) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    Path changed = folder.resolve("changed.zip");
    try (OutputStream out = Files.newOutputStream(changed);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : change.apply(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return changed;
  }

  private static Map<String, byte[]> without(Map<String, byte[]> entries, String path) {
    entries.remove(path);
    return entries;
  }

  private static Map<String, byte[]> replaced(Map<String, byte[]> entries, String from, String to) {
    String json = new String(entries.get(SnapshotManifest.PATH), StandardCharsets.UTF_8);
    entries.put(SnapshotManifest.PATH, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private static Reading without(Reading reading) {
    return new Reading(reading.artefact(), NODE, "", reading.call(), reading.answer());
  }

  private static Reading answered(Reading reading, Answer answer) {
    return new Reading(reading.artefact(), NODE, reading.file(), reading.call(), answer);
  }

  private static Reading whole(ArtefactId artefact, String file, String text) {
    Answer answer = new Answer.Whole(ByteString.copyFromUtf8(text));
    return new Reading(artefact, NODE, file, "10.5.0.2 " + artefact, answer);
  }
}
