package dev.ichor.replay;

import dev.ichor.fact.IpAddress;
import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A recording behind a port: the Talos API over TLS with certificates on both sides. */
public final class ReplayServer implements AutoCloseable {

  private static final String CONTEXT = "replay";
  private static final long GRACE_SECONDS = 2;

  private final Server server;
  private final String host;
  private final String talosconfig;

  private final Faults faults;
  private final Recording recording;
  private final Shown shown;

  /** The certificate that is shown, and those it may be. */
  private record Shown(ServedCertificate now, Authority.Issued own, Authority.Issued foreign) {}

  private ReplayServer(
      Server server,
      String host,
      String talosconfig,
      Recording recording,
      Faults faults,
      Shown shown) {
    this.faults = faults;
    this.server = server;
    this.host = host;
    this.talosconfig = talosconfig;
    this.recording = recording;
    this.shown = shown;
  }

  /**
   * Starts to listen.
   *
   * @param recording what is served
   * @param listen where; port 0 for a free one
   * @param role the role of the client, e.g. {@code os:reader}
   * @param now the clock of the client: certificates are valid by it and by the recording's
   */
  public static ReplayServer start(
      Recording recording, InetSocketAddress listen, String role, Instant now)
      throws IOException, GeneralSecurityException {
    Authority authority = Authority.between(Authority.Keys.ED25519, recording.moment(), now);
    String host = listen.getHostString();
    Set<String> names = names(recording, host);
    Authority other = Authority.between(Authority.Keys.ED25519, recording.moment(), now);
    Authority.Issued own = issued(authority, names);
    Shown shown = new Shown(new ServedCertificate(own), own, issued(other, names));
    Faults faults = new Faults();
    Server server =
        NettyServerBuilder.forAddress(listen)
            .sslContext(tls(authority, shown.now()))
            .addService(service(new ReplayedMachine(), recording, faults))
            .addService(service(new ReplayedState(recording), recording, faults))
            .addService(service(new ReplayedTime(), recording, faults))
            .addService(service(new ReplayedDisks(), recording, faults))
            .build()
            .start();
    String endpoint = host.contains(":") ? "[" + host + "]" : host;
    String file =
        ClientFile.of(
            CONTEXT,
            endpoint + ":" + server.getPort(),
            recording.targets(),
            authority,
            authority.client(role));
    return new ReplayServer(server, endpoint, file, recording, faults, shown);
  }

  /**
   * First a call for several machines becomes one for each; then come faults, and both see messages
   * as bytes; then the role is looked at, then the machine is found.
   */
  private static ServerServiceDefinition service(
      BindableService service, Recording recording, Faults faults) {
    ServerServiceDefinition checked =
        ServerInterceptors.intercept(service, new Route(recording), new Roles());
    return ServerInterceptors.intercept(
        ServerInterceptors.useInputStreamMessages(checked),
        new FaultyCalls(faults, recording),
        new SeveralMachines());
  }

  private static Set<String> names(Recording recording, String host) {
    Set<String> names = new TreeSet<>(List.of(host, "127.0.0.1", "localhost"));
    for (RecordedNode node : recording.nodes()) {
      names.addAll(node.names());
    }
    return names;
  }

  private static Authority.Issued issued(Authority authority, Set<String> all)
      throws GeneralSecurityException {
    Set<String> addresses = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    all.forEach(one -> (IpAddress.parse(one).isPresent() ? addresses : names).add(one));
    return authority.server(addresses, names);
  }

  private static SslContext tls(Authority authority, ServedCertificate shown) throws IOException {
    return GrpcSslContexts.configure(SslContextBuilder.forServer(shown), SslProvider.JDK)
        .trustManager(authority.certificate())
        .clientAuth(ClientAuth.REQUIRE)
        .protocols("TLSv1.3")
        .build();
  }

  /** The machines, as calls spell them. */
  List<String> targets() {
    return recording.targets();
  }

  /** The methods that are served, without their services. */
  Set<String> methods() {
    return server.getServices().stream()
        .flatMap(service -> service.getMethods().stream())
        .map(method -> String.valueOf(method.getMethodDescriptor().getBareMethodName()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every spelling of a machine, by one of them; {@code *} is all machines. */
  List<String> spellings(String node) {
    Stream<RecordedNode> found =
        node.equals("*") ? recording.nodes().stream() : recording.node(node).stream();
    return found
        .flatMap(one -> Stream.concat(Stream.of(one.target()), one.names().stream()))
        .distinct()
        .toList();
  }

  /** Shows a certificate of an authority that no client knows to those who connect from now on. */
  void showForeignCertificate(boolean foreign) {
    shown.now().show(foreign ? shown.foreign() : shown.own());
  }

  /** Where it listens, as talosctl takes it. */
  public String endpoint() {
    return host + ":" + server.getPort();
  }

  /** What goes wrong; none at first. */
  public Faults faults() {
    return faults;
  }

  /** The text of a talosconfig that leads here; it holds a private key. */
  public String talosconfig() {
    return talosconfig;
  }

  /** Waits until it is closed. */
  public void await() throws InterruptedException {
    server.awaitTermination();
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
