package dev.ichor.talos;

import dev.ichor.collect.live.Reach;
import dev.ichor.collect.reading.Reading;
import io.grpc.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways into a cluster by the endpoints of a talosconfig.
 *
 * @param session the connections
 * @param machines the machines that somebody named; empty where they are to be found out
 * @param config what is kept of the talosconfig
 */
public record SessionReach(TalosSession session, List<String> machines, Reading config)
    implements Reach {

  /** Keeps a copy. */
  public SessionReach {
    machines = List.copyOf(machines);
  }

  @Override
  public List<String> endpoints() {
    return session.endpoints().stream().map(state -> state.endpoint().written()).toList();
  }

  @Override
  public Channel endpoint(String endpoint) {
    return session.endpointChannel(
        session.endpoints().stream()
            .map(EndpointState::endpoint)
            .filter(one -> one.written().equals(endpoint))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no endpoint " + endpoint)));
  }

  @Override
  public Channel machine(String machine) {
    return session.channel(machine);
  }

  @Override
  public Instant now() {
    return session.now();
  }

  @Override
  public List<Reading> met() {
    List<Reading> met = new ArrayList<>(session.readings());
    met.add(config);
    return met;
  }
}
