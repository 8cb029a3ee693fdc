package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Captures;
import dev.ichor.replay.KubeServer;
import dev.ichor.replay.Recording;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is recorded of a running cluster says what the cluster said. */
class SnapshotOfLiveRunTest {

  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  /** The rules are loaded once. */
  private static final BuiltInExpert EXPERT = new BuiltInExpert();

  @TempDir private Path home = Path.of(".");

  private Typed ichor(String... arguments) {
    return Typed.asking(EXPERT, home, arguments);
  }

  private Typed ichor(List<String> connection, String... arguments) {
    return ichor(Stream.concat(Stream.of(arguments), connection.stream()).toArray(String[]::new));
  }

  /** Where the client finds what is served. */
  private List<String> connection(ReplayServer talos, KubeServer kubernetes) throws IOException {
    Path talosconfig = Files.writeString(home.resolve("talosconfig"), talos.talosconfig());
    Path kubeconfig = Files.writeString(home.resolve("kubeconfig"), kubernetes.kubeconfig());
    return List.of("--talosconfig", talosconfig.toString(), "--kubeconfig", kubeconfig.toString());
  }

  private interface Look {
    void at(List<String> connection) throws IOException;
  }

  private void served(String capture, Look look) throws Exception {
    served(Captures.named(capture).bundle(), look);
  }

  private void served(Path recorded, Look look) throws Exception {
    Recording recording = RecordingReader.read(recorded);
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ReplayServer talos = ReplayServer.start(recording, any, "os:reader", NOW);
        KubeServer kubernetes = KubeServer.start(recording, "127.0.0.1", NOW)) {
      look.at(connection(talos, kubernetes));
    }
  }

  private String text(String name) throws IOException {
    return Files.readString(home.resolve(name));
  }

  private String file(String name) {
    return home.resolve(name).toString();
  }

  private List<String> with(List<String> connection, String nodes) {
    List<String> all = new ArrayList<>(connection);
    if (nodes != null) {
      all.addAll(List.of("-n", nodes));
    }
    return all;
  }

  /** Two of the machines of the first are dead; the second and third have objects of Kubernetes. */
  @ParameterizedTest
  @CsvSource({
    "live-quorum-lost, '10.5.0.2,10.5.0.3,10.5.0.4,10.5.0.5,10.5.0.6', etcd.quorum-lost",
    "etcd-member-removed, , etcd.member-removed",
    "bad-kubelet-extraargs, , kubelet.invalid-configuration",
    "etcd-nospace, , etcd.space-exhausted"
  })
  void itsReportAndItsProofsHaveTheSameBytes(String capture, String nodes, String id)
      throws Exception {
    String snapshot = file("cluster.ichor.zip");
    served(
        capture,
        connection -> {
          Typed live = ichor(with(connection, nodes), reproducible("live", "--record", snapshot));
          assertThat(live.exitCode()).as(live.err()).isEqualTo(10);
        });
    Typed why = ichor("explain", id);
    Typed later = ichor(reproducible("later", "--no-keep", snapshot));

    assertThat(later.exitCode()).isEqualTo(10);
    assertThat(text("later.txt")).isEqualTo(text("live.txt"));
    assertThat(text("later.json")).isEqualTo(text("live.json")).contains("\"" + id + ":");
    assertThat(text("later.html")).isEqualTo(text("live.html"));
    assertThat(why.exitCode()).as(why.err()).isZero();
    assertThat(ichor("explain", id, snapshot)).isEqualTo(why);
  }

  private String[] reproducible(String name, String... more) {
    return Stream.concat(
            Stream.of(
                "diagnose",
                "--reproducible",
                "-o",
                "text=" + file(name + ".txt"),
                "-o",
                "json=" + file(name + ".json"),
                "-o",
                "html=" + file(name + ".html")),
            Stream.of(more))
        .toArray(String[]::new);
  }

  /** JSON tells the ports that were tried, which are others. */
  @Test
  void aReplayOfASnapshotSaysWhatTheClusterSaid() throws Exception {
    String snapshot = file("cluster.ichor.zip");
    served(
        "etcd-member-removed",
        connection -> ichor(connection, reproducible("live", "--record", snapshot)));
    served(Path.of(snapshot), connection -> ichor(connection, reproducible("replay")));

    assertThat(text("replay.txt")).isEqualTo(text("live.txt")).contains("etcd.member-removed");
  }

  @Test
  void collectWritesWhatADiagnosisRecords() throws Exception {
    served(
        "live-not-bootstrapped-single",
        connection -> {
          List<String> alone = List.of(connection.get(0), connection.get(1), "--no-kube");
          ichor(alone, "diagnose", "--record", file("recorded.zip"));
          Typed typed = ichor(alone, "collect", "-o", file("collected.zip"));
          assertThat(typed.exitCode()).as(typed.err()).isZero();
          assertThat(typed.out()).isEmpty();
          assertThat(typed.err().lines())
              .hasSize(3)
              .anyMatch(line -> line.matches("ichor: asked 1 machines, 1 answered: \\d+ calls.*"))
              .anyMatch(line -> line.startsWith("ichor: Could not look at: "))
              .anyMatch(line -> line.startsWith("ichor: wrote " + file("collected.zip")));
        });
    assertThat(home.resolve("collected.zip")).hasSameBinaryContentAs(home.resolve("recorded.zip"));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(home.resolve("collected.zip"))))
        .isEqualTo("rw-------");
  }

  /** That every kind of secret is found is tested where they are taken out. */
  @Test
  void whatIsRecordedLostItsSecretsAndIsDiagnosedWithoutThemEvenIfItIsNotRecorded()
      throws Exception {
    Path bundle = home.resolve("bundle");
    Archives.unpack(Captures.named("live-not-bootstrapped-single").bundle(), bundle);
    Path log = bundle.resolve("10.5.0.16/service-logs/machined.log");
    String line = "2026/11/22 12:00:00 [talos] task failed: token: ab12cd.s3cr3ts3cr3ts3cr";
    Files.writeString(log, Files.readString(log) + line + "\n");
    served(
        bundle,
        connection -> {
          ichor(connection, reproducible("with", "--record", file("recorded.zip")));
          ichor(connection, reproducible("without"));
        });

    assertThat(text("without.json")).isEqualTo(text("with.json"));
    Path recorded = home.resolve("recorded");
    Archives.unpack(home.resolve("recorded.zip"), recorded);
    assertThat(Files.readString(recorded.resolve("10.5.0.16/service-logs/machined.log")))
        .contains("task failed: token: ")
        .doesNotContain("s3cr3t");
  }

  @Test
  void underOtherNamesTheFileNamesNobodyAndSaysTheSame() throws Exception {
    served(
        "live-not-bootstrapped-single",
        connection -> {
          ichor(connection, "collect", "-o", file("plain.zip"));
          Typed typed = ichor(connection, "collect", "--pseudonymise", "-o", file("other.zip"));
          assertThat(typed.exitCode()).as(typed.err()).isZero();
        });

    assertThat(ids("other.zip")).isEqualTo(ids("plain.zip")).isNotEmpty();
    Archives.unpack(home.resolve("other.zip"), home.resolve("unpacked"));
    try (Stream<Path> files = Files.walk(home.resolve("unpacked"))) {
      for (Path one : files.filter(Files::isRegularFile).toList()) {
        assertThat(one.toString()).doesNotContain("10.5.0.16");
        assertThat(Files.readString(one)).doesNotContain("10.5.0.16");
      }
    }
  }

  private List<String> ids(String snapshot) {
    return ichor("diagnose", "--no-keep", "-o", "json", file(snapshot))
        .out()
        .lines()
        .filter(line -> line.startsWith("      \"id\": "))
        .sorted()
        .toList();
  }

  @Test
  void ofAClusterThatDoesNotAnswerTheFileSaysWhy() throws Exception {
    List<String> connection = new ArrayList<>();
    served("live-not-bootstrapped-single", connection::addAll);
    Typed typed = ichor(connection, "collect", "--no-kube", "-q", "-o", file("nobody.zip"));

    assertThat(typed.exitCode()).isEqualTo(10);
    assertThat(typed.err()).isEmpty();
    Typed later = ichor("diagnose", "--no-keep", file("nobody.zip"));
    assertThat(later.exitCode()).isEqualTo(10);
    assertThat(later.out()).contains("client.");
  }
}
