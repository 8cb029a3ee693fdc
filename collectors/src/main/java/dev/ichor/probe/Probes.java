package dev.ichor.probe;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.config.HostPort;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/**
 * Tries the servers of the cluster from here. Nothing is trusted and nothing changed: a TCP
 * connection, a TLS handshake, and for Kubernetes the question whether the server is well.
 */
public final class Probes {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** A server that refuses a client closes at once, and every second alert is lost with that. */
  private static final int TRIES = 4;

  private final Clock clock;
  private final NameLookup lookup;

  /**
   * Probes by the given clock and resolver.
   *
   * @param clock the own one, by which certificates are judged; that of the recording when a replay
   *     is looked at
   */
  public Probes(Clock clock, NameLookup lookup) {
    this.clock = clock;
    this.lookup = lookup;
  }

  /** Probes with the resolver of the own system. */
  public static Probes by(Clock clock) {
    return new Probes(clock, NameLookup.ofSystem());
  }

  /**
   * Tries the Talos API of each target, at each address that its name has.
   *
   * @param client whom the client trusts and who it is, as in the context of the talosconfig
   */
  public Reading talosApi(List<ProbeTarget> targets, ClientTls client, ProbeLimits limits) {
    ProbeDocument document = new ProbeDocument(now(), client.authorities());
    try (ProbeRun run = new ProbeRun(limits.run(), limits.parallel())) {
      List<Future<Found>> lookups = new ArrayList<>();
      for (ProbeTarget target : targets) {
        lookups.add(run.start(() -> Found.of(target.host(), lookup)));
      }
      List<Found> found = new ArrayList<>();
      List<List<Future<Seen>>> tries = new ArrayList<>();
      for (int i = 0; i < targets.size(); i++) {
        ProbeTarget target = targets.get(i);
        Connection connection =
            new Connection(target.host(), target.port(), of(client, target), limits, run.sockets());
        found.add(run.result(lookups.get(i), Found.LATE));
        tries.add(
            found.get(i).addresses().stream()
                .map(address -> run.start(() -> talos(connection, address)))
                .toList());
      }
      for (int i = 0; i < targets.size(); i++) {
        ProbeTarget target = targets.get(i);
        document.target(target, found.get(i));
        results(run, found.get(i), tries.get(i))
            .forEach(seen -> document.seen(seen, !of(client, target).keys().isEmpty()));
      }
    }
    return reading(ArtefactId.PROBE_TALOS_API, document.toString());
  }

  /** Only endpoints need to know who the client is. */
  private static ClientTls of(ClientTls client, ProbeTarget target) {
    return target.endpoint() ? client : new ClientTls(client.authorities(), List.of());
  }

  private static Seen talos(Connection connection, InetAddress address) {
    Seen seen = connection.ask(address, Question.TALOS);
    for (int again = 1; again < TRIES && seen.cutByServer(); again++) {
      seen = connection.ask(address, Question.TALOS);
    }
    return seen.tls() == TlsOutcome.PROTOCOL_VERSION
        ? seen.speaking(connection.ask(address, Question.OLDER))
        : seen;
  }

  /**
   * Tries the Kubernetes endpoint by a series of fresh connections, which go round the addresses of
   * its name.
   *
   * @param endpoint {@code https://host:port}; without a port it is that of its scheme
   * @param client whom the client trusts, as in the kubeconfig; {@link ClientTls#NONE} when there
   *     is none. A key is never used
   */
  public Reading kubernetesEndpoint(String endpoint, ClientTls client, ProbeLimits limits) {
    HostPort parts = HostPort.parse(endpoint);
    int port = parts.port() > 0 ? parts.port() : parts.scheme().equals("http") ? HTTP : HTTPS;
    ProbeDocument document = new ProbeDocument(now(), client.authorities());
    ClientTls keyless = new ClientTls(client.authorities(), List.of());
    try (ProbeRun run = new ProbeRun(limits.run(), limits.parallel())) {
      Connection connection = new Connection(parts.host(), port, keyless, limits, run.sockets());
      Found found = run.result(run.start(() -> Found.of(parts.host(), lookup)), Found.LATE);
      List<Future<Seen>> tries = new ArrayList<>();
      List<InetAddress> addresses = new ArrayList<>();
      int series = Math.max(limits.series(), found.addresses().size());
      for (int i = 0; i < series && !found.addresses().isEmpty(); i++) {
        InetAddress address = found.addresses().get(i % found.addresses().size());
        addresses.add(address);
        tries.add(run.start(() -> connection.ask(address, Question.KUBERNETES)));
      }
      document.endpoint(endpoint, parts.host(), port, found);
      results(run, new Found(found.word(), addresses), tries)
          .forEach(seen -> document.seen(seen, false));
    }
    return reading(ArtefactId.PROBE_KUBERNETES_ENDPOINT, document.toString());
  }

  private static List<Seen> results(ProbeRun run, Found found, List<Future<Seen>> tries) {
    List<Seen> results = new ArrayList<>();
    for (int i = 0; i < tries.size(); i++) {
      Seen late = Seen.notOpen(found.addresses().get(i), TcpOutcome.NOT_TRIED);
      results.add(run.result(tries.get(i), late));
    }
    return results;
  }

  /** Neither needs to be exact, and a replay gives whole seconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Reading reading(ArtefactId artefact, String document) {
    return answered(artefact, new Answer.Whole(ByteString.copyFromUtf8(document)));
  }

  /** A probe that was not made, or was not asked for. */
  public static Reading answered(ArtefactId artefact, Answer answer) {
    String name = artefact.dotted().substring(artefact.dotted().indexOf('.') + 1);
    return new Reading(
        artefact, NodeName.CLUSTER, "ichor/probes/" + name + ".yaml", "probe " + name, answer);
  }
}
