package dev.ichor.boot;

import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.live.Reach;
import dev.ichor.talos.CallLimits;
import dev.ichor.talos.Endpoint;
import dev.ichor.talos.TalosContext;
import dev.ichor.talos.TalosSession;
import dev.ichor.talos.TalosTarget;
import dev.ichor.talos.Talosconfig;
import dev.ichor.talos.TalosconfigException;
import dev.ichor.talos.TalosconfigPlace;
import io.grpc.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way into a cluster that a talosconfig gives. */
final class TalosReach implements Reach, AutoCloseable {

  private static final String NO_TARGET =
      "no target is known: there is no talosconfig in any usual place; name one with"
          + " --talosconfig, or give a support bundle: \"ichor diagnose support.zip\"";

  private final TalosSession session;
  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
  private final List<String> machines;

  private TalosReach(TalosSession session, List<Endpoint> endpoints, List<String> machines) {
    this.session = session;
    this.machines = List.copyOf(machines);
    endpoints.forEach(endpoint -> this.endpoints.put(endpoint.dialled(), endpoint));
  }

  /**
   * Begins to connect.
   *
   * @throws UnreadableInputException when no target is known
   */
  static TalosReach open(LiveRequest request) throws UnreadableInputException {
    LiveRequest.Talos asked = request.talos();
    LiveRequest.Surroundings own = request.own();
    TalosconfigPlace place =
        TalosconfigPlace.find(
                asked.file(), own.environment(), own.home(), TalosconfigPlace.IN_CLUSTER)
            .orElseThrow(() -> new UnreadableInputException(NO_TARGET));
    try {
      TalosContext context = Talosconfig.read(place).context(orEmpty(asked.context()));
      TalosTarget target = context.target(endpoints(asked.endpoints()), place);
      Duration call = request.limits().call();
      Duration usual = CallLimits.USUAL.connect();
      Duration connect = call.compareTo(usual) < 0 ? call : usual;
      return new TalosReach(
          TalosSession.open(target, new CallLimits(connect, call), own.clock()),
          target.endpoints(),
          asked.nodes().isEmpty() ? context.nodes() : asked.nodes());
    } catch (TalosconfigException e) {
      throw new UnreadableInputException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<Endpoint> endpoints(List<String> written) throws TalosconfigException {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String one : written) {
      endpoints.add(Endpoint.parse(one));
    }
    return endpoints;
  }

  @Override
  public List<String> endpoints() {
    return List.copyOf(endpoints.keySet());
  }

  @Override
  public List<String> machines() {
    return machines;
  }

  @Override
  public Channel endpoint(String endpoint) {
    return session.endpointChannel(Objects.requireNonNull(endpoints.get(endpoint), endpoint));
  }

  @Override
  public Channel machine(String machine) {
    return session.channel(machine);
  }

  @Override
  public void close() {
    session.close();
  }
}
