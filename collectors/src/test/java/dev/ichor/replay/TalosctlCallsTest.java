package dev.ichor.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.protobuf.Empty;
import dev.ichor.proto.common.Data;
import dev.ichor.proto.cosi.ListRequest;
import dev.ichor.proto.cosi.ListResponse;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.StateGrpc;
import dev.ichor.proto.machine.LogsRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.proto.machine.ServiceListResponse;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigPlace;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What talosctl asks a replay and Ichor never does: several machines at once, names of types. */
class TalosctlCallsTest {

  private static final Path BUNDLE = Path.of("src/test/resources/dev/ichor/replay/quorum-lost.zip");
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z"));

  @TempDir private static Path folder;

  private static ReplayServer server;
  private static TalosSession session;

  @BeforeAll
  static void serve() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = ReplayServer.start(RecordingReader.read(BUNDLE), any, "os:reader", NOW.instant());
    Path file = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
    TalosconfigPlace place =
        TalosconfigPlace.find(file, Map.of(), folder, folder.resolve("none")).orElseThrow();
    session =
        TalosSession.open(
            Talosconfig.read(place).context("").target(List.of(), place),
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10)),
            NOW);
  }

  @AfterAll
  static void end() {
    session.close();
    server.close();
  }

  private static Channel to(String... machines) {
    Metadata headers = new Metadata();
    for (String machine : machines) {
      headers.put(Metadata.Key.of("nodes", Metadata.ASCII_STRING_MARSHALLER), machine);
    }
    return ClientInterceptors.intercept(
        session.channel(""), MetadataUtils.newAttachHeadersInterceptor(headers));
  }

  @Test
  void severalMachinesAnswerInOneAndEachIsNamed() {
    ServiceListResponse answer =
        MachineServiceGrpc.newBlockingStub(to("10.5.0.2", "10.5.0.5", "192.0.2.99"))
            .serviceList(Empty.getDefaultInstance());
    assertThat(answer.getMessagesList())
        .extracting(part -> part.getMetadata().getHostname())
        .containsExactly("10.5.0.2", "10.5.0.5", "192.0.2.99");
    assertThat(answer.getMessages(0).getServicesList()).isNotEmpty();
    assertThat(answer.getMessages(1).getServicesList()).isNotEmpty();
    assertThat(answer.getMessages(2).getServicesList()).isEmpty();
    assertThat(answer.getMessages(2).getMetadata().getError())
        .isEqualTo(
            "rpc error: code = Unavailable desc = connection error: desc = \"transport: Error while"
                + " dialing: dial tcp 192.0.2.99:50000: connect: no route to host\"");
  }

  @Test
  void oneMachineIsNamedToo() {
    assertThat(
            MachineServiceGrpc.newBlockingStub(to("10.5.0.5"))
                .serviceList(Empty.getDefaultInstance())
                .getMessagesList())
        .singleElement()
        .matches(part -> part.getMetadata().getHostname().equals("10.5.0.5"));
  }

  @Test
  void linesOfSeveralLogsSayWhoseTheyAre() {
    LogsRequest request = LogsRequest.newBuilder().setId("kubelet").setTailLines(1).build();
    List<Data> pieces =
        ImmutableList.copyOf(
            MachineServiceGrpc.newBlockingStub(to("10.5.0.2", "10.5.0.5", "192.0.2.99"))
                .logs(request));
    assertThat(pieces)
        .extracting(piece -> piece.getMetadata().getHostname())
        .contains("10.5.0.2", "10.5.0.5", "192.0.2.99");
    assertThat(pieces)
        .allMatch(piece -> piece.getBytes().isEmpty() != piece.getMetadata().getError().isEmpty());
  }

  @Test
  void resourcesAreOfOneMachine() {
    ListRequest request = ListRequest.newBuilder().setType("Members.cluster.talos.dev").build();
    assertThatThrownBy(
            () -> StateGrpc.newBlockingStub(to("10.5.0.2", "10.5.0.5")).list(request).next())
        .isInstanceOf(StatusRuntimeException.class)
        .hasMessageContaining("resources are of one machine");
  }

  @Test
  void typesAreFoundByTheirNamesInTheOnlyFormThatTalosctlReads() throws Exception {
    ListRequest request =
        ListRequest.newBuilder()
            .setNamespace("meta")
            .setType("ResourceDefinitions.meta.cosi.dev")
            .build();
    List<Resource> types =
        ImmutableList.copyOf(StateGrpc.newBlockingStub(session.channel("10.5.0.2")).list(request))
            .stream()
            .map(ListResponse::getResource)
            .toList();
    Resource members =
        types.stream()
            .filter(one -> one.getMetadata().getId().equals("members.cluster.talos.dev"))
            .findFirst()
            .orElseThrow();
    String bytes = members.getSpec().getProtoSpec().toStringUtf8();
    assertThat(bytes).contains("\u0019Members.cluster.talos.dev", "\u0007cluster", "members");
  }
}
