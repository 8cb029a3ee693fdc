package dev.ichor.boot;

import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.probe.ClientTls;
import dev.ichor.probe.ProbeLimits;
import dev.ichor.probe.ProbeTarget;
import dev.ichor.probe.Probes;
import dev.ichor.talos.TalosconfigException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is tried from here besides asking: the endpoints of the talosconfig. Machines are not tried
 * by themselves: endpoints pass calls on, so nobody need reach them from here.
 */
final class LiveProbes {

  /** What is left of the time for everything may be nothing, and one look is worth this much. */
  private static final Duration LEAST = Duration.ofSeconds(1);

  private final TalosWay way;
  private final LiveRequest request;

  LiveProbes(TalosWay way, LiveRequest request) {
    this.way = way;
    this.request = request;
  }

  /**
   * Tries them, or says that it was not to be.
   *
   * @param kubernetes the URL of the API server; empty when none is known
   * @param left the time that is left for everything
   */
  List<Reading> readings(Optional<String> kubernetes, Duration left) {
    if (!request.probes()) {
      return List.of(
          not(ArtefactId.PROBE_TALOS_API, Reason.NOT_IN_INPUT, "not tried, as --no-probe says"),
          not(
              ArtefactId.PROBE_KUBERNETES_ENDPOINT,
              Reason.NOT_IN_INPUT,
              "not tried, as --no-probe says"));
    }
    // a recording is judged by its own time, else all its certificates would look out of date
    Clock clock = Clock.fixed(way.session().now(), ZoneOffset.UTC);
    List<Reading> readings = new ArrayList<>();
    readings.add(talos(Probes.by(clock), limits(left)));
    kubernetes.ifPresent(
        server ->
            readings.add(
                Probes.by(clock).kubernetesEndpoint(server, ClientTls.NONE, limits(left))));
    return readings;
  }

  private Reading talos(Probes probes, ProbeLimits limits) {
    List<ProbeTarget> targets =
        way.target().endpoints().stream()
            .map(endpoint -> ProbeTarget.endpoint(endpoint.host(), endpoint.port()))
            .distinct()
            .toList();
    try {
      ClientTls client =
          new ClientTls(
              way.target().credentials().authorities(), way.target().credentials().keyManagers());
      return probes.talosApi(targets, client, limits);
    } catch (TalosconfigException unusable) {
      return not(ArtefactId.PROBE_TALOS_API, Reason.BROKEN, String.valueOf(unusable.getMessage()));
    }
  }

  private static ProbeLimits limits(Duration left) {
    Duration most = ProbeLimits.USUAL.run();
    Duration limit = left.compareTo(most) < 0 ? left : most;
    return ProbeLimits.USUAL.within(limit.compareTo(LEAST) < 0 ? LEAST : limit);
  }

  private static Reading not(ArtefactId artefact, Reason reason, String words) {
    return Probes.answered(artefact, new Answer.None(reason, words));
  }
}
