package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.Document;
import dev.ichor.collect.LogSighting;
import dev.ichor.collect.LogTime;
import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.discovery.DiscoveryError;
import dev.ichor.fact.discovery.DiscoveryServiceFailed;
import dev.ichor.fact.etcd.EtcdPeerBecameActive;
import dev.ichor.fact.etcd.EtcdPeerDialFailed;
import dev.ichor.fact.etcd.EtcdSpaceExceeded;
import dev.ichor.fact.images.ImagePullFailed;
import dev.ichor.fact.images.PullError;
import dev.ichor.fact.kubelet.KubeletConfigurationRejected;
import dev.ichor.fact.machine.ControllerFailed;
import dev.ichor.fact.network.LookupError;
import dev.ichor.fact.network.LookupFailed;
import dev.ichor.observation.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogReaderTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");
  private static final String PATH = "10.5.0.2/service-logs/x.log";

  private static NoteBook read(ArtefactId artefact, String log) throws IOException {
    NoteBook notes = new NoteBook();
    Document document =
        new Document(PATH, NODE, new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)));
    SignatureBase.builtin().reader(artefact).read(document, notes);
    return notes;
  }

  private static LogSighting sighting(
      LogFact said, String first, String last, int count, int line, String excerpt) {
    return new LogSighting(
        said,
        LogTime.of(Instant.parse(first)),
        LogTime.of(Instant.parse(last)),
        count,
        new Locator.FileLine(PATH, line),
        excerpt,
        false);
  }

  @Test
  void linesThatSayTheSameAreOneSightingAtTheLastOfThem() throws IOException {
    String timeout =
        "{\"level\":\"warn\",\"ts\":\"2026-11-22T12:04:%s.081783Z\",\"caller\":\"rafthttp/probing_status.go:68\",\"msg\":\"prober"
            + " detected unhealthy status\",\"error\":\"dial tcp 10.5.0.4:2380: i/o timeout\"}\n";
    String active =
        "{\"level\":\"info\",\"ts\":\"2026-11-22T12:05:05.335259Z\",\"caller\":\"rafthttp/peer_status.go:53\",\"msg\":\"peer"
            + " became active\",\"peer-id\":\"843a86fe02a00a7d\"}";
    String quiet = "{\"level\":\"info\",\"ts\":\"2026-11-22T12:06:00.5Z\",\"msg\":\"quiet\"}\n";

    NoteBook notes =
        read(
            ArtefactId.TALOS_LOGS_ETCD,
            timeout.formatted("02") + timeout.formatted("07") + active + "\n" + quiet);

    assertThat(notes.sightings)
        .containsExactly(
            sighting(
                new EtcdPeerDialFailed(
                    NODE, new NodeName("10.5.0.4"), DialError.TIMEOUT, 0, 0, 0, false),
                "2026-11-22T12:04:02.081783Z",
                "2026-11-22T12:04:07.081783Z",
                2,
                2,
                timeout.formatted("07").strip()),
            sighting(
                new EtcdPeerBecameActive(NODE, new NodeName("843a86fe02a00a7d"), 0, 0, 0, false),
                "2026-11-22T12:05:05.335259Z",
                "2026-11-22T12:05:05.335259Z",
                1,
                3,
                active));
    assertThat(notes.times).containsExactly(Instant.parse("2026-11-22T12:06:00.5Z"));
    assertThat(notes.remarks).containsExactly("4 lines");
  }

  @Test
  void coloursOfTheControllersLogAreNotPartOfTheExcerpt() throws IOException {
    NoteBook notes =
        read(
            ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
            "2026-11-22T12:07:32.313Z \u001b[31mERROR\u001b[0m hello failed {\"component\":"
                + " \"controller-runtime\", \"error\": \"rpc error: code = Unavailable desc = connection error: desc ="
                + " \\\"transport: Error while dialing: dial tcp 10.5.0.1:3999: connect: connection"
                + " refused\\\"\", \"endpoint\": \"10.5.0.1:3999\"}\n");

    assertThat(notes.sightings)
        .containsExactly(
            sighting(
                new DiscoveryServiceFailed(
                    NODE,
                    "dial tcp 10.5.0.1:3999: connect: connection refused",
                    DiscoveryError.REFUSED,
                    0,
                    0,
                    0,
                    false),
                "2026-11-22T12:07:32.313Z",
                "2026-11-22T12:07:32.313Z",
                1,
                1,
                "2026-11-22T12:07:32.313Z ERROR hello failed {\"component\":"
                    + " \"controller-runtime\", \"error\": \"rpc error: code ="
                    + " Unavailable desc = connection error: desc = \\\"transport: Error while"
                    + " dialing: dial tcp 10.5.0.1:3999: connect: connection refused\\\"\","
                    + " \"endpoint\": \"10.5.0.1:3999\"}"));
  }

  @Test
  void oneLineCanSayTwoThings() throws IOException {
    String line =
        "2026/11/22 11:56:20.675456 [talos] 2026/11/22 11:56:20 retrying error: failed to pull"
            + " image \"ghcr.io/siderolabs/kubelet:v1.36.3\": failed to resolve reference"
            + " \"ghcr.io/siderolabs/kubelet:v1.36.3\": failed to do request: Head"
            + " \"https://ghcr.io/v2/siderolabs/kubelet/manifests/v1.36.3\": dial tcp: lookup"
            + " ghcr.io on 10.5.0.1:53: read udp 10.5.0.15:45966->10.5.0.1:53: read: connection"
            + " refused";

    assertThat(read(ArtefactId.TALOS_LOGS_MACHINED, line).sightings)
        .extracting(LogSighting::said)
        .containsExactly(
            new LookupFailed(NODE, "ghcr.io", LookupError.REFUSED, 0, 0, 0, false),
            new ImagePullFailed(
                NODE, "ghcr.io/siderolabs/kubelet:v1.36.3", PullError.LOOKUP, 0, 0, 0, false));
  }

  @Test
  void aLogOfKlogLinesAloneTellsNoYearAndNoMoment() throws IOException {
    NoteBook notes =
        read(
            ArtefactId.TALOS_LOGS_KUBELET,
            "E1122 12:36:23.748461     510 run.go:72] \"command failed\" err=\"failed to parse"
                + " kubelet flag: unknown flag: --no-such-flag\"\n");

    assertThat(notes.times).isEmpty();
    assertThat(notes.sightings).hasSize(1);
    LogSighting sighting = notes.sightings.get(0);
    assertThat(sighting.said())
        .isEqualTo(new KubeletConfigurationRejected(NODE, "no-such-flag", 0, 0, 0, false));
    assertThat(sighting.first()).isEqualTo(sighting.last());
    LogTime last = Objects.requireNonNull(sighting.last());
    assertThat(last.yearKnown()).isFalse();
    assertThat(last.at(Instant.parse("2026-11-22T12:36:44Z")))
        .isEqualTo("2026-11-22T12:36:23.748461Z");
  }

  @Test
  void aLogWithoutDatesTellsNoTimes() throws IOException {
    NoteBook notes = read(ArtefactId.TALOS_LOGS_MACHINED, "[talos] bootstrap request received\n");

    assertThat(notes.times).isEmpty();
    assertThat(notes.sightings).hasSize(1);
    assertThat(notes.sightings.get(0).first()).isNull();
    assertThat(notes.sightings.get(0).last()).isNull();
  }

  @Test
  void theExcerptOfALongLineShowsWhatWasFound() throws IOException {
    String line =
        "2026-11-22T12:06:47Z stderr F "
            + "x".repeat(900)
            + " etcdserver: mvcc: database space exceeded "
            + "y".repeat(900);

    NoteBook notes = read(ArtefactId.KUBERNETES_LOGS_APISERVER, line);

    assertThat(notes.sightings).hasSize(1);
    assertThat(notes.sightings.get(0).said())
        .isEqualTo(new EtcdSpaceExceeded(NODE, 0, 0, 0, false));
    assertThat(notes.sightings.get(0).excerpt())
        .hasSize(300)
        .contains("etcdserver: mvcc: database space exceeded");
  }

  @Test
  void ofMoreThan200DifferentStatementsTheFirst200AreKept() throws IOException {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      log.append("2026-11-22T12:06:47Z ERROR controller failed {\"controller\": \"c")
          .append(i)
          .append("\", \"error\": \"x\"}\n");
    }

    NoteBook notes = read(ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, log.toString());

    assertThat(notes.sightings).hasSize(200);
    assertThat(notes.sightings.get(199).said())
        .isEqualTo(new ControllerFailed(NODE, "c199", 0, 0, 0, false));
    assertThat(notes.remarks)
        .containsExactly(
            "250 lines",
            "controller-failed: more than 200 different statements, the rest left out");
  }

  @Test
  void aLineOfAnEventSaysWhatTheSameLineOfALogSays() {
    List<LogFact> said =
        SignatureBase.builtin()
            .read(
                ArtefactId.TALOS_SERVICES,
                "Error running Containerd(kubelet), going to restart forever: task \"kubelet\""
                    + " failed: exit code 1 (last log \"E1122 12:36:44.572120     872 run.go:72]"
                    + " \\\"command failed\\\" err=\\\"failed to parse kubelet flag: unknown flag:"
                    + " --no-such-flag\\\"\")",
                NODE);

    assertThat(said)
        .containsExactly(new KubeletConfigurationRejected(NODE, "no-such-flag", 0, 0, 0, false));
  }
}
