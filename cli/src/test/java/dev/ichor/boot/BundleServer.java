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
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

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
    return ServerInterceptors.intercept(service, new Routing());
  }

  int port() {
    return server.getPort();
  }

  @Override
  public void close() throws IOException {
    server.shutdownNow();
    bundle.close();
  }

  private final Set<String> denied = new ConcurrentSkipListSet<>();

  /** Lets nobody call these methods, or list these types, from now on. */
  BundleServer denying(Collection<String> methodsAndTypes) {
    denied.addAll(methodsAndTypes);
    return this;
  }

  private static StatusRuntimeException notAuthorized() {
    return Status.PERMISSION_DENIED.withDescription("not authorized").asRuntimeException();
  }

  private final class Routing implements ServerInterceptor {
    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
        ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
      String header = headers.get(HEADER);
      String node = header == null ? "10.5.0.2" : header;
      if (denied.contains(call.getMethodDescriptor().getFullMethodName())) {
        call.close(notAuthorized().getStatus(), new Metadata());
        return new ServerCall.Listener<>() {};
      }
      return Contexts.interceptCall(Context.current().withValue(NODE, node), call, headers, next);
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
      if (denied.contains(request.getType())) {
        answers.onError(notAuthorized());
        return;
      }
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
