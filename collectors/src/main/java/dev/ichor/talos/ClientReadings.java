package dev.ichor.talos;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the client met on the way to the cluster, in the words of {@code talosctl}, so that the same
 * signatures read it as read a pasted error.
 */
final class ClientReadings {

  private static final String FOLDER = "ichor/client/";

  /** Their lines say by themselves which address they are about. */
  private static final List<FaultKind> NAMED =
      List.of(
          FaultKind.REFUSED,
          FaultKind.CONNECT_TIMED_OUT,
          FaultKind.NO_ROUTE,
          FaultKind.NOT_PERMITTED,
          FaultKind.NAME_UNKNOWN,
          FaultKind.NAME_NOT_IN_CERTIFICATE);

  private final String stamp;
  private final StringBuilder lines = new StringBuilder();
  private final List<Reading> readings = new ArrayList<>();

  private ClientReadings(String stamp) {
    this.stamp = stamp;
  }

  /**
   * One document of all endpoints, and one more of each that cannot be told within it.
   *
   * @param now the own clock; only where no machine gives its own is it written down, since ages
   *     are counted by the clocks of machines
   */
  static List<Reading> of(
      List<EndpointState> endpoints, Map<String, CallFault> refusals, Instant now) {
    boolean alone = endpoints.stream().noneMatch(EndpointState::answered);
    ClientReadings client =
        new ClientReadings(alone ? now.truncatedTo(ChronoUnit.SECONDS) + " " : "");
    endpoints.forEach(client::endpoint);
    refusals.forEach((machine, fault) -> client.about(machine, fault.line()));
    client.readings.add(
        0, reading(NodeName.CLUSTER, "talosctl.log", "talosctl", client.lines.toString()));
    return client.readings;
  }

  private void endpoint(EndpointState state) {
    String host = state.endpoint().host();
    CallFault fault = state.fault();
    if (state.worker()) {
      about(host, "rpc error: code = PermissionDenied desc = no request forwarding");
    }
    if (fault == null) {
      return;
    }
    if (fault.kind() == FaultKind.SERVER_NOT_TRUSTED) {
      // A line that begins with a machine would say that an endpoint does not trust that machine.
      readings.add(ofEndpoint(host, fault));
    } else if (NAMED.contains(fault.kind())) {
      lines.append(stamp).append(fault.line()).append('\n');
    } else {
      about(host, fault.line());
    }
  }

  private void about(String machine, String line) {
    lines.append(stamp).append("\t* ").append(machine).append(": ").append(line).append('\n');
  }

  private Reading ofEndpoint(String host, CallFault fault) {
    String file = "talosctl-" + host.replaceAll("[^A-Za-z0-9.-]", "_") + ".log";
    return reading(new NodeName(host), file, "talosctl -e " + host, stamp + fault.line() + "\n");
  }

  private static Reading reading(NodeName node, String file, String call, String text) {
    ByteString bytes = ByteString.copyFromUtf8(text);
    return new Reading(
        ArtefactId.CLIENT_TALOSCTL, node, FOLDER + file, call, new Answer.Whole(bytes));
  }
}
