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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What is tried from here besides asking: the endpoints of the talosconfig. Machines are not tried
 * by themselves: endpoints pass calls on, so nobody need reach them from here.
 */
final class LiveProbes {

  private LiveProbes() {}

  /** Tries them, or says that it was not to be. */
  static List<Reading> of(TalosWay way, LiveRequest request) {
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
    readings.add(talos(way, Probes.by(clock)));
    return readings;
  }

  private static Reading talos(TalosWay way, Probes probes) {
    List<ProbeTarget> targets =
        way.target().endpoints().stream()
            .map(endpoint -> ProbeTarget.endpoint(endpoint.host(), endpoint.port()))
            .distinct()
            .toList();
    try {
      ClientTls client =
          new ClientTls(
              way.target().credentials().authorities(), way.target().credentials().keyManagers());
      return probes.talosApi(targets, client, ProbeLimits.USUAL);
    } catch (TalosconfigException unusable) {
      return not(ArtefactId.PROBE_TALOS_API, Reason.BROKEN, String.valueOf(unusable.getMessage()));
    }
  }

  private static Reading not(ArtefactId artefact, Reason reason, String words) {
    return Probes.answered(artefact, new Answer.None(reason, words));
  }
}
