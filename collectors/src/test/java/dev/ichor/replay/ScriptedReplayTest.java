package dev.ichor.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Empty;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.TalosContext;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigPlace;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A script played on a served bundle, by a clock that the test moves; a real client looks. */
class ScriptedReplayTest {

  private static final Path BUNDLE = Path.of("src/test/resources/dev/ichor/replay/quorum-lost.zip");
  private static final String CONTROL_PLANE = "10.5.0.2";
  private static final String WORKER = "10.5.0.5";
  private static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2026-11-24T15:00:00Z"));

  @TempDir private Path folder = Path.of("");
  private final List<String> told = new ArrayList<>();
  private ReplayServer server;
  private TalosSession session;

  @BeforeEach
  void serve() throws Exception {
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    server = ReplayServer.start(RecordingReader.read(BUNDLE), any, "os:reader", NOW.instant());
    session = open();
  }

  @AfterEach
  void end() {
    session.close();
    server.close();
  }

  private TalosSession open() throws Exception {
    Path file = Files.writeString(folder.resolve("talosconfig"), server.talosconfig());
    TalosconfigPlace place =
        TalosconfigPlace.find(file, Map.of(), folder, folder.resolve("none")).orElseThrow();
    TalosContext context = Talosconfig.read(place).context("");
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(10));
    return TalosSession.open(context.target(List.of(), place), limits, NOW);
  }

  private Performance play(String script) throws Exception {
    return new Performance(Script.read(script), server, told::add);
  }

  /** How a client finds the services of a machine. */
  private static Status.Code services(TalosSession by, String node) {
    return outcome(() -> machine(by, node).serviceList(Empty.getDefaultInstance()));
  }

  private Status.Code services(String node) {
    return services(session, node);
  }

  private Status.Code version(String node) {
    return outcome(() -> machine(session, node).version(Empty.getDefaultInstance()));
  }

  private static MachineServiceGrpc.MachineServiceBlockingStub machine(
      TalosSession by, String node) {
    return MachineServiceGrpc.newBlockingStub(by.channel(node));
  }

  private static Status.Code outcome(Runnable call) {
    try {
      call.run();
      return Status.Code.OK;
    } catch (StatusRuntimeException e) {
      return e.getStatus().getCode();
    }
  }

  private static void until(Performance played, long seconds) {
    played.until(Duration.ofSeconds(seconds));
  }

  @Test
  void aMachineDiesAtItsMomentAndReturnsWhileTheOthersAnswer() throws Exception {
    Performance played =
        play(
            """
            - {at: 30s, node: 10.5.0.5, then: works}
            - {at: 5s, node: 10.5.0.5, then: dies}
            """);
    until(played, 4);
    assertThat(services(WORKER)).isEqualTo(Status.Code.OK);
    assertThat(told).isEmpty();

    until(played, 5);
    assertThat(services(WORKER)).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(services(CONTROL_PLANE)).isEqualTo(Status.Code.OK);

    until(played, 31);
    assertThat(services(WORKER)).isEqualTo(Status.Code.OK);
    assertThat(told).containsExactly("10.5.0.5: dies", "10.5.0.5: works");
  }

  @Test
  void aWrongAnswerIsThatOfOneMethodOfOneMachine() throws Exception {
    Performance played = play("- {at: 1m, node: 10.5.0.2, method: ServiceList, then: garbage}");
    until(played, 59);
    assertThat(services(CONTROL_PLANE)).isEqualTo(Status.Code.OK);

    until(played, 60);
    assertThat(services(CONTROL_PLANE)).isNotEqualTo(Status.Code.OK);
    assertThat(services(WORKER)).isEqualTo(Status.Code.OK);
    assertThat(version(CONTROL_PLANE)).isEqualTo(Status.Code.OK);
    assertThat(told).containsExactly("10.5.0.2, ServiceList: garbage");
  }

  @Test
  void aSwappedCertificateIsRefusedByThoseWhoConnectLaterUntilTheFirstOneIsBack() throws Exception {
    Performance played = play("[{at: 5s, certificate: foreign}, {at: 9s, certificate: own}]");
    assertThat(services(CONTROL_PLANE)).isEqualTo(Status.Code.OK);

    until(played, 5);
    assertThat(services(CONTROL_PLANE)).as("on its old connection").isEqualTo(Status.Code.OK);
    try (TalosSession later = open()) {
      assertThat(services(later, CONTROL_PLANE)).isEqualTo(Status.Code.UNAVAILABLE);
    }

    until(played, 9);
    try (TalosSession later = open()) {
      assertThat(services(later, CONTROL_PLANE)).isEqualTo(Status.Code.OK);
    }
    assertThat(told).containsExactly("the certificate is foreign", "the certificate is own");
  }

  @Test
  void latencyHoldsForEveryMachineAndTheyAnswerAllTheSame() throws Exception {
    Performance played = play("- {at: 1s, method: ServiceList, latency: 150ms}");
    assertThat(services(WORKER)).isEqualTo(Status.Code.OK); // connects
    until(played, 1);
    for (String node : List.of(CONTROL_PLANE, WORKER)) {
      long before = System.nanoTime();
      assertThat(services(node)).isEqualTo(Status.Code.OK);
      assertThat(Duration.ofNanos(System.nanoTime() - before))
          .isGreaterThan(Duration.ofMillis(149));
    }
    assertThat(server.faults().of(WORKER, "Version")).isEqualTo(new Fault(Fault.Kind.WORKS));
    assertThat(told).containsExactly("every machine, ServiceList: works after 150ms");
  }

  @Test
  void aLaterStepReplacesWhatEarlierOnesSayOfTheSameCalls() throws Exception {
    Performance played =
        play(
            """
            - {at: 1s, node: 10.5.0.5, method: ServiceList, then: denied}
            - {at: 2s, node: 10.5.0.5, then: works}
            - {at: 3s, then: dies}
            - {at: 4s, node: 10.5.0.2, then: works}
            """);
    until(played, 1);
    assertThat(services(WORKER)).isEqualTo(Status.Code.PERMISSION_DENIED);
    until(played, 2);
    assertThat(services(WORKER)).isEqualTo(Status.Code.OK);
    until(played, 3);
    assertThat(services(WORKER)).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(services(CONTROL_PLANE)).isEqualTo(Status.Code.UNAVAILABLE);
    until(played, 4);
    assertThat(services(WORKER)).isEqualTo(Status.Code.UNAVAILABLE);
    assertThat(services(CONTROL_PLANE)).isEqualTo(Status.Code.OK);
  }

  @Test
  void theClockOfTheProcessPlaysItToo() throws Exception {
    BlockingQueue<String> words = new LinkedBlockingQueue<>();
    Script script = Script.read("[{at: 1ms, node: 10.5.0.5, then: dies}, {at: 9m, then: dies}]");
    try (Performance played = new Performance(script, server, words::add)) {
      played.start();
      assertThat(words.poll(30, TimeUnit.SECONDS)).isEqualTo("10.5.0.5: dies");
      assertThat(services(WORKER)).isEqualTo(Status.Code.UNAVAILABLE);
      assertThat(services(CONTROL_PLANE)).isEqualTo(Status.Code.OK);
    }
  }

  @Test
  void aStepForWhatIsNotServedNamesItsLineAndTheNearestName() {
    refused("- {at: 1s, then: dies}\n- {at: 1s, node: 10.5.0.55, then: dies}")
        .hasMessageStartingWith("line 2: node '10.5.0.55'; expected 10.5.0.2, ")
        .hasMessageEndingWith("; did you mean '10.5.0.5'?");
    refused("- {at: 1s, method: ServceList, then: dies}")
        .hasMessageStartingWith("line 1: method 'ServceList'; expected ")
        .hasMessageEndingWith("; did you mean 'ServiceList'?");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String script) {
    return assertThatThrownBy(() -> play(script)).isInstanceOf(BrokenDocumentException.class);
  }
}
