package dev.ichor.talos;

import com.google.protobuf.Empty;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.talos.CallFault.Whose;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The connection to one endpoint, and what is known of it. */
final class EndpointLink {

  private final Dialled dialled;
  private final ManagedChannel channel;
  private final TcpWatch tcp;
  private final CompletableFuture<Boolean> tried = new CompletableFuture<>();
  private volatile @Nullable Status failure;
  private volatile boolean worker;
  private volatile boolean late;

  EndpointLink(Dialled dialled, ManagedChannel channel, TcpWatch tcp) {
    this.dialled = dialled;
    this.channel = channel;
    this.tcp = tcp;
  }

  Endpoint endpoint() {
    return dialled.endpoint();
  }

  ManagedChannel channel() {
    return channel;
  }

  /** Completes when it is known whether a connection stands. */
  CompletableFuture<Boolean> tried() {
    return tried;
  }

  /** A connection that comes late takes back what was said of it. */
  boolean works() {
    if (mayPass() && channel.getState(false) == ConnectivityState.READY) {
      failure = null;
      late = true;
    }
    return (late || tried.getNow(false)) && failure == null;
  }

  /** Has it connect again at once, where it would wait longer and longer. */
  void hurry() {
    if (mayPass()) {
      channel.resetConnectBackoff();
    }
  }

  private boolean mayPass() {
    Status why = failure;
    return why != null && FaultReader.read(why).mayPass();
  }

  /** Whether it may pass on a call for a node. A worker answers for itself alone. */
  boolean serves(String node) {
    return works() && (!worker || node.equals(endpoint().host()));
  }

  void isWorker() {
    worker = true;
  }

  @Nullable Status failure() {
    return failure;
  }

  EndpointState state() {
    Status why = failure;
    return new EndpointState(
        endpoint(), works(), worker, why == null ? null : FaultReader.read(why));
  }

  /** Begins to connect; gives up after twice the time for TCP. */
  void connect(ScheduledExecutorService timer, long connectMillis) {
    Future<?> unused = timer.schedule(this::giveUp, 2 * connectMillis, TimeUnit.MILLISECONDS);
    watch();
  }

  private void watch() {
    ConnectivityState state = channel.getState(true);
    switch (state) {
      case READY -> tried.complete(true);
      case TRANSIENT_FAILURE, SHUTDOWN -> askWhy();
      default -> {
        if (!tried.isDone()) {
          channel.notifyWhenStateChanged(state, this::watch);
        }
      }
    }
  }

  private void giveUp() {
    LocalFaults faults = new LocalFaults(dialled);
    settle(told(Status.UNAVAILABLE, tcp.stood() ? faults.silent() : faults.timedOut()));
  }

  private void settle(Status why) {
    if (!tried.isDone()) {
      failure = why;
      tried.complete(false);
    }
  }

  /** The state of a channel has no reason with it; a call that fails at once has. */
  private void askWhy() {
    ClientCall<Empty, ?> call =
        channel.newCall(MachineServiceGrpc.getVersionMethod(), CallOptions.DEFAULT);
    start(call);
    call.sendMessage(Empty.getDefaultInstance());
    call.halfClose();
  }

  private <R> void start(ClientCall<Empty, R> call) {
    call.start(
        new ClientCall.Listener<R>() {
          @Override
          public void onClose(Status status, Metadata trailers) {
            Status read = read(status);
            if (isOfEndpoint(read)) {
              settle(read);
            } else {
              tried.complete(true);
            }
          }
        },
        new Metadata());
    call.request(1);
  }

  /** The status with what is known of its failure, when it failed on the way to the endpoint. */
  Status read(Status status) {
    if (status.isOk()) {
      return status;
    }
    CallFault fault = FaultReader.read(status, dialled);
    return fault == null ? status : told(status, fault);
  }

  private static Status told(Status status, CallFault fault) {
    return status
        .withDescription(fault.words())
        .withCause(new EndpointFaultException(fault, status.getCause()));
  }

  static boolean isOfEndpoint(Status status) {
    return status.getCause() instanceof EndpointFaultException known
        && known.fault().whose() == Whose.ENDPOINT;
  }

  /** Remembers that it is dead, when a call shows it. */
  void failed(Status status) {
    if (status.getCause() instanceof EndpointFaultException known
        && known.fault().kind() != FaultKind.CONNECTION_LOST
        && known.fault().kind() != FaultKind.TIMED_OUT
        && known.fault().kind() != FaultKind.CANCELLED) {
      failure = status;
    }
  }
}
