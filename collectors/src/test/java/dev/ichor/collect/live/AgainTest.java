package dev.ichor.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.probe.Probes;
import dev.ichor.talos.Authority;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.Endpoint;
import dev.ichor.talos.EndpointState;
import dev.ichor.talos.SessionReach;
import dev.ichor.talos.TalosServer;
import dev.ichor.talos.TalosSession;
import io.grpc.Status;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A machine that cannot be reached for a moment is not given up. */
class AgainTest {

  private static final Duration CALL = Duration.ofSeconds(10);

  private final Authority talos = Authority.talos();
  private final List<Duration> pauses = new ArrayList<>();
  private static final Answer NOTHING = new Answer.None(Reason.NOT_IN_INPUT, "no file");

  private TalosSession open(Endpoint endpoint) throws Exception {
    CallLimits limits = new CallLimits(Duration.ofSeconds(2), CALL);
    return TalosServer.session(talos, limits, endpoint);
  }

  private Answer version(TalosSession session, int most, Again.Pause pause) {
    Again again =
        new Again(
            time -> {
              pauses.add(time);
              pause.of(time);
            },
            most);
    Reading config = Probes.answered(ArtefactId.CLIENT_TALOSCONFIG, NOTHING);
    Caller caller =
        new Caller(
            new SessionReach(session, List.of("10.5.0.4"), config),
            ReadLimits.defaults(),
            reading -> {},
            System::nanoTime,
            again);
    return caller.read("10.5.0.4", ReadPlan.VERSION, CALL, CALL);
  }

  private static Endpoint free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return new Endpoint("127.0.0.1", "127.0.0.1", socket.getLocalPort());
    }
  }

  @Test
  void aServerThatRefusesTheFirstConnectionIsAskedAgain() throws Exception {
    Endpoint endpoint = free();
    List<TalosServer> started = new ArrayList<>();
    try (TalosSession session = open(endpoint)) {
      Answer answer =
          version(
              session,
              9,
              time -> {
                if (started.isEmpty()) {
                  started.add(server(endpoint.port()));
                }
                Thread.sleep(time.toMillis());
              });

      assertThat(answer).isInstanceOf(Answer.Whole.class);
      assertThat(started.get(0).asked).containsExactly("10.5.0.4");
      assertThat(session.endpoints()).extracting(EndpointState::answered).containsExactly(true);
    } finally {
      started.forEach(TalosServer::close);
    }
  }

  @Test
  void oneThatKeepsRefusingIsAskedThreeTimes() throws Exception {
    try (TalosSession session = open(free())) {
      Answer answer = version(session, 9, time -> {});

      assertThat(answer).isInstanceOf(Answer.None.class);
      assertThat(((Answer.None) answer).reason()).isEqualTo(Reason.UNREACHABLE);
      assertThat(pauses).containsExactly(Duration.ofMillis(300), Duration.ofMillis(1500));
    }
  }

  /** A machine under load: what it was given up for is taken back when it shakes hands. */
  @Test
  void oneThatIsSlowToShakeHandsIsWaitedFor() throws Exception {
    try (TalosServer server = new TalosServer(talos, Status.OK);
        SlowDoor door = new SlowDoor(server.port());
        TalosSession session =
            TalosServer.session(
                talos, new CallLimits(Duration.ofMillis(100), CALL), door.endpoint())) {
      Answer answer =
          version(
              session,
              9,
              time -> {
                door.open();
                while (!session.endpoints().get(0).answered()) {
                  Thread.sleep(2);
                }
              });

      assertThat(answer).isInstanceOf(Answer.Whole.class);
      assertThat(pauses).first().isEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void aClusterThatIsDownAsAWholeIsNotWaitedForMachineByMachine() throws Exception {
    try (TalosSession session = open(free())) {
      version(session, 0, time -> {});

      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void whatIsDeniedIsDeniedForGood() throws Exception {
    Status denied = Status.PERMISSION_DENIED.withDescription("not authorized");
    try (TalosServer server = new TalosServer(talos, denied);
        TalosSession session = open(server.endpoint())) {
      version(session, 9, time -> {});

      assertThat(pauses).isEmpty();
      assertThat(server.asked).hasSize(1);
    }
  }

  private TalosServer server(int port) {
    try {
      return TalosServer.at(port, talos);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
