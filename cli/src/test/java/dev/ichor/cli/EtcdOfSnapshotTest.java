package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ichor.boot.Captures;
import dev.ichor.proto.machine.EtcdMemberListRequest;
import dev.ichor.proto.machine.EtcdMemberListResponse;
import dev.ichor.proto.machine.EtcdStatusResponse;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigPlace;
import io.grpc.StatusRuntimeException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What etcd said of itself to a recording goes through the snapshot to a client of its replay. */
class EtcdOfSnapshotTest {

  private static final Path WIRE =
      Path.of("../collectors/src/test/resources/dev/ichor/proto/wire/healthy-cp1");
  private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

  @TempDir private Path home = Path.of("");

  /** The message of a recorded answer, which begins with its length in four bytes. */
  private static byte[] wire(String name) throws Exception {
    byte[] answer = Files.readAllBytes(WIRE.resolve(name));
    return Arrays.copyOfRange(answer, 4, answer.length);
  }

  private interface Look {
    void at(ReplayServer server) throws Exception;
  }

  private static void served(Path recorded, Look look) throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ReplayServer server =
        ReplayServer.start(RecordingReader.read(recorded), any, "os:reader", NOW)) {
      look.at(server);
    }
  }

  private Path talosconfig(ReplayServer server) throws Exception {
    return Files.writeString(home.resolve("talosconfig"), server.talosconfig());
  }

  private static void answers(Path bundle, String method, Message answer) throws Exception {
    Path folder = Files.createDirectories(bundle.resolve("ichor/api/10.5.0.2"));
    Files.writeString(folder.resolve(method + ".json"), JsonFormat.printer().print(answer));
  }

  @Test
  void membersAndStatusAreServedAsTheyWereOnTheWireAndWhatWasNotSaidIsRefused() throws Exception {
    EtcdStatusResponse status = EtcdStatusResponse.parseFrom(wire("etcdstatus-node.bin"));
    EtcdMemberListResponse members =
        EtcdMemberListResponse.parseFrom(wire("etcdmemberlist-node.bin"));
    Path bundle = home.resolve("bundle");
    Archives.unpack(Captures.named("live-healthy").bundle(), bundle);
    answers(bundle, "EtcdStatus", status);
    answers(bundle, "EtcdMemberList", members);
    Path snapshot = home.resolve("cluster.ichor.zip");
    served(bundle, server -> collect(server, snapshot));

    served(
        snapshot,
        server -> {
          try (TalosSession session = session(server)) {
            var asked = MachineServiceGrpc.newBlockingStub(session.channel("10.5.0.2"));
            assertThat(asked.etcdStatus(Empty.getDefaultInstance())).isEqualTo(status);
            assertThat(asked.etcdMemberList(EtcdMemberListRequest.getDefaultInstance()))
                .isEqualTo(members);
            var silent = MachineServiceGrpc.newBlockingStub(session.channel("10.5.0.3"));
            assertThatThrownBy(() -> silent.etcdStatus(Empty.getDefaultInstance()))
                .isInstanceOf(StatusRuntimeException.class)
                .hasMessageContaining("EtcdStatus");
          }
        });
  }

  private void collect(ReplayServer server, Path snapshot) throws Exception {
    Typed typed =
        Typed.ichor(
            home,
            "collect",
            "-o",
            snapshot.toString(),
            "--no-kube",
            "--talosconfig",
            talosconfig(server).toString());
    assertThat(typed.exitCode()).as(typed.err()).isZero();
  }

  private TalosSession session(ReplayServer server) throws Exception {
    TalosconfigPlace place =
        TalosconfigPlace.find(talosconfig(server), Map.of(), home, home.resolve("none"))
            .orElseThrow();
    return TalosSession.open(
        Talosconfig.read(place).context("").target(List.of(), place),
        new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10)),
        InstantSource.fixed(NOW));
  }
}
