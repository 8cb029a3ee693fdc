package dev.ichor.talos;

import com.google.protobuf.Empty;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.proto.machine.Version;
import dev.ichor.proto.machine.VersionInfo;
import dev.ichor.proto.machine.VersionResponse;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of the Talos API on loopback that knows its version alone. */
public final class TalosServer implements AutoCloseable {

  /** The machines that it was asked about; empty for itself. */
  public final List<String> asked = new CopyOnWriteArrayList<>();

  private final Server server;

  public TalosServer(Authority trusted, Authority.Identity own, Status answer, String... protocols)
      throws IOException {
    this(0, trusted, own, answer, protocols);
  }

  private TalosServer(
      int port, Authority trusted, Authority.Identity own, Status answer, String... protocols)
      throws IOException {
    NettyServerBuilder builder =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
            .sslContext(
                GrpcSslContexts.configure(
                        SslContextBuilder.forServer(own.key(), own.certificate()), SslProvider.JDK)
                    .trustManager(trusted.certificate())
                    .clientAuth(ClientAuth.REQUIRE)
                    .protocols(protocols.length == 0 ? new String[] {"TLSv1.3"} : protocols)
                    .build());
    server = started(builder, answer);
  }

  public TalosServer(Authority authority, Status answer) throws IOException {
    this(authority, authority.server("127.0.0.1"), answer);
  }

  /** One that begins to listen on a port that was named before. */
  public static TalosServer at(int port, Authority authority) throws IOException {
    return new TalosServer(port, authority, authority.server("127.0.0.1"), Status.OK);
  }

  /** A client of servers of an authority. */
  public static TalosSession session(Authority talos, CallLimits limits, Endpoint... endpoints)
      throws TalosconfigException {
    Authority.Identity client = talos.client();
    Credentials credentials =
        new Credentials(List.of(talos.certificate()), List.of(client.certificate()), client.key());
    return TalosSession.open(
        new TalosTarget(List.of(endpoints), credentials), limits, InstantSource.system());
  }

  /** Without TLS. */
  public TalosServer() throws IOException {
    server =
        started(
            NettyServerBuilder.forAddress(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
            Status.OK);
  }

  private Server started(NettyServerBuilder builder, Status answer) throws IOException {
    return builder
        .directExecutor()
        .addService(
            new MachineServiceGrpc.MachineServiceImplBase() {
              @Override
              public void version(Empty request, StreamObserver<VersionResponse> answers) {
                if (!answer.isOk()) {
                  answers.onError(answer.asRuntimeException());
                  return;
                }
                VersionInfo info = VersionInfo.newBuilder().setTag("v1.13.9").build();
                answers.onNext(
                    VersionResponse.newBuilder()
                        .addMessages(Version.newBuilder().setVersion(info))
                        .build());
                answers.onCompleted();
              }
            })
        .intercept(
            new ServerInterceptor() {
              @Override
              public <Q, R> ServerCall.Listener<Q> interceptCall(
                  ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                String node =
                    headers.get(Metadata.Key.of("node", Metadata.ASCII_STRING_MARSHALLER));
                asked.add(node == null ? "" : node);
                return next.startCall(call, headers);
              }
            })
        .build()
        .start();
  }

  public int port() {
    return server.getPort();
  }

  public Endpoint endpoint() {
    return new Endpoint("127.0.0.1:" + port(), "127.0.0.1", port());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
