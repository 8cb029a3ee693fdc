package dev.ichor.boot;

import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.live.Reach;
import dev.ichor.collect.reading.Reading;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.Endpoint;
import dev.ichor.talos.SessionReach;
import dev.ichor.talos.TalosContext;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.TalosTarget;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigException;
import dev.ichor.talos.TalosconfigPlace;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way into a cluster that a talosconfig gives.
 *
 * @param config what is kept of the talosconfig
 * @param target the endpoints and who the client is
 * @param session the connections
 * @param machines the machines that somebody named; empty where they are to be found out
 */
record TalosWay(Reading config, TalosTarget target, TalosSession session, List<String> machines)
    implements AutoCloseable {

  private static final String NO_TARGET =
      "no target is known: there is no talosconfig in any usual place; name one with"
          + " --talosconfig, or give a support bundle: \"ichor diagnose support.zip\"";

  /** A defensive copy keeps the record immutable. */
  TalosWay {
    machines = List.copyOf(machines);
  }

  /**
   * Begins to connect.
   *
   * @throws UnreadableInputException when no target is known
   */
  static TalosWay open(LiveRequest request) throws UnreadableInputException {
    LiveRequest.Talos asked = request.talos();
    LiveRequest.Surroundings own = request.own();
    TalosconfigPlace place =
        TalosconfigPlace.find(
                asked.file(), own.environment(), own.home(), TalosconfigPlace.IN_CLUSTER)
            .orElseThrow(() -> new UnreadableInputException(NO_TARGET));
    try {
      Talosconfig config = Talosconfig.read(place);
      TalosContext context = config.context(orEmpty(asked.context()));
      TalosTarget target = context.target(Endpoint.parse(asked.endpoints()), place);
      TalosSession session = TalosSession.open(target, limits(request), own.clock());
      List<String> nodes = asked.nodes().isEmpty() ? context.nodes() : asked.nodes();
      return new TalosWay(config.reading(context, target), target, session, nodes);
    } catch (TalosconfigException e) {
      throw new UnreadableInputException(String.valueOf(e.getMessage()), e);
    }
  }

  private static CallLimits limits(LiveRequest request) {
    Duration call = request.limits().call();
    Duration usual = CallLimits.USUAL.connect();
    return new CallLimits(call.compareTo(usual) < 0 ? call : usual, call);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** The ways to its machines. */
  Reach reach() {
    return new SessionReach(session, machines, config);
  }

  @Override
  public void close() {
    session.close();
  }
}
