package dev.ichor.boot;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import dev.ichor.collect.reading.ResourceText;
import dev.ichor.proto.common.Data;
import dev.ichor.proto.cosi.ListRequest;
import dev.ichor.proto.cosi.ListResponse;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.StateGrpc;
import dev.ichor.proto.machine.DmesgRequest;
import dev.ichor.proto.machine.LogsRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.proto.machine.Version;
import dev.ichor.proto.machine.VersionInfo;
import dev.ichor.proto.machine.VersionResponse;
import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A plain gRPC server that answers from a bundle, node by node. */
final class BundleServer implements AutoCloseable {

  private static final Context.Key<String> NODE = Context.key("node");
  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of("node", Metadata.ASCII_STRING_MARSHALLER);

  private final FileSystem bundle;
  private final Path top;
  final Server server;

  BundleServer(Path zip) throws IOException {
    this.bundle = FileSystems.newFileSystem(zip);
    this.top = bundle.getPath("/");
    this.server =
        NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .addService(routed(new State()))
            .addService(routed(new Machine()))
            .build()
            .start();
  }

  private ServerServiceDefinition routed(BindableService service) {
    return ServerInterceptors.intercept(
        ServerInterceptors.useInputStreamMessages(service.bindService()), new Routing());
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.shutdownNow();
    bundle.close();
  }

  /** How a machine misbehaves. */
  enum Fault {
    /** Takes every call and never answers. */
    HANGS,
    /** Sends a message of each stream and cuts it. */
    RESETS,
    /** Sends bytes that are no message. */
    TALKS_GARBAGE,
    /** Lets nobody ask. */
    DENIES
  }

  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  /** Makes a machine misbehave from now on. */
  BundleServer with(String node, Fault fault) {
    faults.put(node, fault);
    return this;
  }

  private final class Routing implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String header = headers.get(HEADER);
      String node = header == null ? "10.5.0.2" : header;
      Fault fault = faults.get(node);
      if (fault == Fault.HANGS) {
        return new ServerCall.Listener<>() {};
      }
      if (fault == Fault.DENIES) {
        call.close(Status.PERMISSION_DENIED.withDescription("not authorized"), new Metadata());
        return new ServerCall.Listener<>() {};
      }
      boolean stream = !call.getMethodDescriptor().getType().serverSendsOneMessage();
      ServerCall<Q, A> through =
          fault == Fault.RESETS && stream
              ? new CutOff<>(call)
              : fault == Fault.TALKS_GARBAGE ? new Garbage<>(call) : call;
      return Contexts.interceptCall(
          Context.current().withValue(NODE, node), through, headers, next);
    }
  }

  /** Cuts a stream behind its first message. */
  private static final class CutOff<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private boolean cut;

    CutOff(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    public void sendMessage(A message) {
      if (!cut) {
        super.sendMessage(message);
        cut = true;
        super.close(
            Status.UNAVAILABLE.withDescription("error reading from server: EOF"), new Metadata());
      }
    }

    @Override
    public void close(Status status, Metadata trailers) {
      if (!cut) {
        super.close(status, trailers);
      }
    }
  }

  /** Sends other bytes in place of every message; messages are streams of bytes here. */
  private static final class Garbage<Q, A> extends SimpleForwardingServerCall<Q, A> {
    private static final byte[] JUNK = "HTTP/1.1 400 Bad Request".getBytes(StandardCharsets.UTF_8);

    Garbage(ServerCall<Q, A> call) {
      super(call);
    }

    @Override
    @SuppressWarnings("unchecked") // messages are streams of bytes on this side
    public void sendMessage(A message) {
      super.sendMessage((A) new ByteArrayInputStream(JUNK));
    }
  }

  private byte[] file(String path) {
    Path file = top.resolve(NODE.get()).resolve(path);
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class State extends StateGrpc.StateImplBase {
    @Override
    public void list(ListRequest request, StreamObserver<ListResponse> answers) {
      String file = "resources/" + request.getType().toLowerCase(Locale.ROOT) + ".yaml";
      try {
        for (Resource one : ResourceText.parse(ByteString.copyFrom(file(file)).toStringUtf8())) {
          answers.onNext(ListResponse.newBuilder().setResource(one).build());
        }
        answers.onCompleted();
      } catch (IOException e) {
        answers.onError(Status.INTERNAL.withCause(e).asRuntimeException());
      }
    }
  }

  private final class Machine extends MachineServiceGrpc.MachineServiceImplBase {
    @Override
    public void version(Empty request, StreamObserver<VersionResponse> answers) {
      answers.onNext(
          VersionResponse.newBuilder()
              .addMessages(
                  Version.newBuilder().setVersion(VersionInfo.newBuilder().setTag("v1.13.9")))
              .build());
      answers.onCompleted();
    }

    @Override
    public void logs(LogsRequest request, StreamObserver<Data> answers) {
      byte[] log = file("service-logs/" + request.getId() + ".log");
      send(log.length == 0 ? file(request.getId() + ".log") : log, answers);
    }

    @Override
    public void dmesg(DmesgRequest request, StreamObserver<Data> answers) {
      send(file("dmesg.log"), answers);
    }

    private void send(byte[] bytes, StreamObserver<Data> answers) {
      for (int from = 0; from < bytes.length; from += 1000) {
        int size = Math.min(1000, bytes.length - from);
        answers.onNext(Data.newBuilder().setBytes(ByteString.copyFrom(bytes, from, size)).build());
      }
      answers.onCompleted();
    }
  }
}
