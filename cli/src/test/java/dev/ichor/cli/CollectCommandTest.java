package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectCommandTest {

  private static final Reading LOG =
      new Reading(
          ArtefactId.TALOS_LOGS_ETCD,
          new NodeName("10.5.0.2"),
          "10.5.0.2/service-logs/etcd.log",
          "10.5.0.2 log etcd",
          new Answer.Whole(ByteString.copyFromUtf8("one line\n")));

  @TempDir private Path home = Path.of(".");

  private Session session = new Session(Path.of("."));
  private Path file = Path.of("");

  @BeforeEach
  void start() {
    session = new Session(home).reading(LOG);
    file = home.resolve("cluster.ichor.zip");
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private int collect(String... more) {
    return session.run(
        Stream.concat(Stream.of("collect", "-o", file.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void whatWasReadIsSaidAndWritten() throws IOException {
    assertThat(collect("--eager", "-n", "10.5.0.2")).isZero();
    assertThat(session.out()).isEmpty();
    assertThat(session.err())
        .contains("asked 5 machines, 4 answered: 312 calls, 4.2 MB")
        .contains("wrote " + file + " (1 documents, 1 kB); look at it with: ichor diagnose");
    assertThat(session.looks().get(0).limits().eager()).isTrue();
    assertThat(session.looks().get(0).talos().nodes()).containsExactly("10.5.0.2");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void quietlyNothingIsSaid() {
    assertThat(collect("-q")).isZero();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aFileThatExistsIsReplacedOnlyWhenAskedAndTheClusterIsNotBothered() throws IOException {
    Files.writeString(file, "mine");
    assertThat(collect()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo("ichor: " + file + " exists already; --force replaces it\n");
    assertThat(file).hasContent("mine");
    assertThat(session.looks()).isEmpty();
    assertThat(collect("--force")).isZero();
    assertThat(Files.size(file)).isGreaterThan(4);
  }

  @Test
  void aPlaceThatCannotBeIsNamedBeforeTheClusterIsAsked() throws IOException {
    file = home.resolve("none/cluster.ichor.zip");
    assertThat(collect()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "ichor: cannot write " + file + ": there is no folder " + home.resolve("none") + "\n");
    file = home;
    assertThat(collect("--force")).isEqualTo(2);
    assertThat(session.err()).contains("it is no file but a folder or a device");
    assertThat(session.looks()).isEmpty();
    assertThat(session.run("collect")).isEqualTo(2);
    assertThat(session.err()).contains("--output=FILE");
  }

  @Test
  void withoutATargetNothingIsLeft() throws IOException {
    assertThat(collect("--context=missing")).isEqualTo(3);
    assertThat(session.err()).isEqualTo("ichor: there is no context \"missing\"\n");
    assertThat(collect("--context=missing", "--pseudonymise")).isEqualTo(3);
    assertThat(files()).isEmpty();
  }

  @Test
  void anInterruptedLookLeavesWhatWasRead() throws IOException {
    session.interrupted();
    assertThat(collect()).isEqualTo(130);
    assertThat(session.err())
        .startsWith("ichor: interrupted; what was read until then is in " + file + " (1 documents");
    assertThat(Thread.interrupted()).isTrue();
    assertThat(files()).containsExactly(file);
  }

  @Test
  void anInterruptedDiagnosisLeavesWhatItRecords() throws IOException {
    session.interrupted();
    assertThat(session.run("diagnose", "--record", file.toString())).isEqualTo(130);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(files()).containsExactly(file);
    assertThat(session.run("diagnose")).isEqualTo(130);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(session.err()).isEqualTo("ichor: interrupted\n");
    assertThat(session.out()).isEmpty();
  }

  @Test
  void aDiagnosisRecordsOnlyARunningCluster() {
    assertThat(session.run("diagnose", "--record", file.toString(), "support.zip")).isEqualTo(2);
    assertThat(session.err()).contains("--record is for a running cluster");
  }

  @Test
  void aReportIsPrintedAlsoWhenItsRecordingFails() throws IOException {
    session.meanwhile(() -> assertThat(file.resolve("in the way").toFile().mkdirs()).isTrue());
    assertThat(session.run("diagnose", "--record", file.toString())).isEqualTo(1);
    assertThat(session.err()).contains("cannot write " + file);
    assertThat(session.out()).contains("problems known");
    assertThat(files()).isEmpty();
  }

  @Test
  void otherNamesAreGivenWhenAskedAndNothingElseIsLeft() throws IOException {
    assertThat(collect("--pseudonymise")).isZero();
    assertThat(files()).containsExactly(file);
    session.interrupted();
    assertThat(collect("--pseudonymise", "--force")).isEqualTo(130);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(files()).containsExactly(file);
  }
}
