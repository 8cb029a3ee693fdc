package dev.ichor.collect.live;

import dev.ichor.collect.reading.Reading;
import io.grpc.Channel;
import java.time.Instant;
import java.util.List;

/** The ways into a cluster. */
public interface Reach {

  /** The endpoints of the client, as they are configured. */
  List<String> endpoints();

  /** The machines that somebody named; empty where they are to be found out. */
  List<String> machines();

  /** Leads to an endpoint itself. */
  Channel endpoint(String endpoint);

  /** The client's own clock; that of the recording where one is replayed. */
  Instant now();

  /** Leads to a machine, by way of an endpoint that answers. */
  Channel machine(String machine);

  /** What is known of the client, and of what it met on the way into the cluster. */
  default List<Reading> met() {
    return List.of();
  }
}
