package dev.ichor.talos;

import dev.ichor.collect.reading.Reading;
import io.grpc.Channel;
import io.grpc.netty.NettyChannelBuilder;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Connections to the endpoints of a cluster, one to each. All are tried at once; calls go to the
 * first that works. What fails is remembered and told.
 */
public final class TalosSession implements AutoCloseable {

  private static final int THREADS = 2;

  /** What apid, machined and talosctl allow one message to have. */
  private static final int LARGEST_MESSAGE = 32 << 20;

  /** What gRPC writes of failures would stand among Ichor's own words; faults are read instead. */
  private static final Logger LOG_OF_GRPC = Logger.getLogger("io.grpc");

  static {
    LOG_OF_GRPC.setLevel(Level.OFF);
  }

  private final EventLoopGroup loop =
      new MultiThreadIoEventLoopGroup(
          THREADS, new DefaultThreadFactory("ichor-talos", true), NioIoHandler.newFactory());
  private final ReplayClock replay = new ReplayClock();
  private final Refusals refusals = new Refusals();
  private final CallLimits limits;
  private final InstantSource clock;
  private final EndpointChoice choice;

  private TalosSession(TalosTarget target, SslContext tls, CallLimits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    List<EndpointLink> links = new ArrayList<>();
    for (Endpoint endpoint : target.endpoints()) {
      links.add(link(endpoint, tls));
    }
    this.choice = new EndpointChoice(links, loop);
  }

  /**
   * Begins to connect and returns at once.
   *
   * @param clock the own clock, for the words on certificates out of date
   * @throws TalosconfigException when the certificates cannot be used
   */
  public static TalosSession open(TalosTarget target, CallLimits limits, InstantSource clock)
      throws TalosconfigException {
    TalosSession session = new TalosSession(target, target.credentials().tls(), limits, clock);
    session.choice.connect(limits.connect().toMillis());
    return session;
  }

  private EndpointLink link(Endpoint endpoint, SslContext tls) {
    TcpWatch tcp = new TcpWatch();
    return new EndpointLink(
        new Dialled(endpoint, () -> replay.at().orElseGet(clock::instant)),
        NettyChannelBuilder.forAddress(endpoint.host(), endpoint.port())
            .sslContext(tls)
            .eventLoopGroup(loop)
            .channelFactory(tcp, InetSocketAddress.class)
            .withOption(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) limits.connect().toMillis())
            .maxInboundMessageSize(LARGEST_MESSAGE)
            .userAgent("ichor")
            .build(),
        tcp);
  }

  /**
   * Calls to one machine, through the first endpoint that works. A call that fails on the way to
   * its endpoint is made once more through the next.
   *
   * @param node address or name as the endpoint knows it, without port
   */
  public Channel channel(String node) {
    return new NodeChannel(node, choice, limits, new Heard(replay, refusals));
  }

  /** Calls that the endpoint itself answers. */
  public Channel endpointChannel(Endpoint endpoint) {
    return new NodeChannel("", choice.only(endpoint), limits, new Heard(replay, refusals));
  }

  /** What is known of each endpoint by now. */
  public List<EndpointState> endpoints() {
    return choice.links().stream().map(EndpointLink::state).toList();
  }

  /** The same once each was tried, which takes at most twice the limit for connecting. */
  public List<EndpointState> tried() {
    CompletableFuture.allOf(
            choice.links().stream().map(EndpointLink::tried).toArray(CompletableFuture[]::new))
        .join();
    return endpoints();
  }

  /**
   * What was met on the way to the cluster, in the words of {@code talosctl}: call when all else
   * was read.
   */
  public List<Reading> readings() {
    return ClientReadings.of(tried(), refusals.byMachine(), now());
  }

  /** When the server replays a recording: the moment of that, which stands for the own clock. */
  public Optional<Instant> replayAt() {
    return replay.at();
  }

  /** The own clock; that of the recording where one is replayed. */
  public Instant now() {
    return replay.at().orElseGet(clock::instant);
  }

  @Override
  public void close() {
    choice.links().forEach(link -> link.channel().shutdownNow());
    Future<?> unused = loop.shutdownGracefully(0, 200, TimeUnit.MILLISECONDS);
  }
}
