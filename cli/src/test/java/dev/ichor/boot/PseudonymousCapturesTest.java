package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.redact.Pseudonyms;
import dev.ichor.collect.redact.Redactor;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.report.Report;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bundles of real clusters with their secrets and then their names taken out: what is concluded
 * stays the same but for the names.
 */
@Execution(ExecutionMode.SAME_THREAD)
class PseudonymousCapturesTest {

  @TempDir Path folder;

  private final Pseudonyms names = Pseudonyms.of("key".getBytes(StandardCharsets.UTF_8));

  @ParameterizedTest
  @ValueSource(strings = {"bad-kubelet-extraargs", "live-quorum-lost", "host-in-pod-cidr"})
  void theConclusionsAreTheSameUpToTheNames(String capture) throws Exception {
    List<Reading> real = readings(Captures.named(capture).bundle());
    real.forEach(names::take);
    Redactor rename = names.redactor();
    Path other = folder.resolve("other.zip");
    write(other, real.stream().map(Redactor.secrets()).map(rename).toList());

    SortedSet<String> expected = new TreeSet<>();
    for (String line : lines(CapturesTest.report(Captures.named(capture).bundle()))) {
      expected.add(rename.apply(reading("f", line, ByteString.EMPTY)).call());
    }

    assertThat(lines(CapturesTest.report(other))).isNotEmpty().isEqualTo(expected);
    assertThat(bytes(other)).doesNotContain("ichor-cp1", "ichor-w1", "10.5.0.");
  }

  private static SortedSet<String> lines(Report report) {
    SortedSet<String> lines = new TreeSet<>();
    report.conclusions().forEach(c -> lines.add(c.role() + " " + c.confidence() + " " + c.key()));
    return lines;
  }

  private static Reading reading(String file, String call, ByteString bytes) {
    Answer answer = new Answer.Whole(bytes);
    return new Reading(ArtefactId.TALOS_DMESG, NodeName.CLUSTER, file, call, answer);
  }

  private static List<Reading> readings(Path bundle) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        ByteString bytes = ByteString.readFrom(zip.getInputStream(entry));
        readings.add(reading(entry.getName(), entry.getName(), bytes));
      }
    }
    return readings;
  }

  private static void write(Path file, List<Reading> readings) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Reading reading : readings) {
        zip.putNextEntry(new ZipEntry(reading.file()));
        ((Answer.Whole) reading.answer()).bytes().writeTo(zip);
      }
    }
  }

  private static String bytes(Path file) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Reading reading : readings(file)) {
      all.append(reading.file()).append('\n');
      all.append(((Answer.Whole) reading.answer()).bytes().toString(StandardCharsets.ISO_8859_1));
    }
    return all.toString();
  }
}
