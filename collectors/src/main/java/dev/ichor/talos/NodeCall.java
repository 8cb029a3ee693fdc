package dev.ichor.talos;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Deadline;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One call to one machine. What was sent is kept until an endpoint answers, so that the call can be
 * made once more through the next endpoint when the first cannot be reached.
 */
final class NodeCall<Q, R> extends ClientCall<Q, R> {

  private static final Metadata.Key<String> NODE =
      Metadata.Key.of("node", Metadata.ASCII_STRING_MARSHALLER);

  private final String node;
  private final EndpointChoice choice;
  private final Heard heard;
  private final MethodDescriptor<Q, R> method;
  private final CallOptions options;
  private final Set<EndpointLink> triedOn = new HashSet<>();
  private final List<Q> sent = new ArrayList<>();
  private @Nullable Listener<R> listener;
  private @Nullable ClientCall<Q, R> current;
  private Metadata headers = new Metadata();
  private int requested;
  private boolean halfClosed;
  private boolean over;
  private @Nullable Status last;
  private @Nullable Future<?> timeout;

  NodeCall(
      String node,
      EndpointChoice choice,
      Heard heard,
      MethodDescriptor<Q, R> method,
      CallOptions options) {
    this.node = node;
    this.choice = choice;
    this.heard = heard;
    this.method = method;
    this.options = options;
  }

  @Override
  public void start(Listener<R> answers, Metadata with) {
    synchronized (this) {
      listener = answers;
      headers.merge(with);
      if (!node.isEmpty()) {
        headers.put(NODE, node);
      }
    }
    Deadline deadline = Objects.requireNonNull(options.getDeadline());
    timeout =
        choice
            .timer()
            .schedule(
                this::outOfTime,
                Math.max(0, deadline.timeRemaining(TimeUnit.MILLISECONDS)),
                TimeUnit.MILLISECONDS);
    next();
  }

  private void next() {
    Set<EndpointLink> but;
    synchronized (this) {
      but = Set.copyOf(triedOn);
    }
    CompletableFuture<?> unused =
        choice
            .pick(node, but)
            .thenAccept(
                link -> {
                  if (link == null) {
                    close(nothingLeft());
                  } else {
                    begin(link);
                  }
                });
  }

  /** What the last endpoint of the call said, else why the first of all cannot be reached. */
  private synchronized Status nothingLeft() {
    if (last != null) {
      return last;
    }
    return choice.links().stream()
        .map(EndpointLink::failure)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Status.PERMISSION_DENIED.withDescription("no request forwarding"));
  }

  private synchronized void begin(EndpointLink link) {
    if (over) {
      return;
    }
    triedOn.add(link);
    ClientCall<Q, R> call = link.channel().newCall(method, options);
    current = call;
    Metadata copy = new Metadata();
    copy.merge(headers);
    call.start(new Answers(link), copy);
    if (requested > 0) {
      call.request(requested);
    }
    sent.forEach(call::sendMessage);
    if (halfClosed) {
      call.halfClose();
    }
  }

  /** Only while no endpoint was found: afterwards the call ends itself. */
  private void outOfTime() {
    boolean waiting;
    synchronized (this) {
      waiting = current == null;
    }
    if (waiting) {
      close(
          Status.DEADLINE_EXCEEDED.withDescription(
              "CallOptions deadline exceeded [waiting_for_connection]"));
    }
  }

  private void close(Status status) {
    Listener<R> answers;
    synchronized (this) {
      if (over || listener == null) {
        return;
      }
      over = true;
      answers = listener;
    }
    stopTimer();
    Executor executor = options.getExecutor() == null ? Runnable::run : options.getExecutor();
    executor.execute(() -> answers.onClose(status, new Metadata()));
  }

  private void stopTimer() {
    Future<?> running = timeout;
    if (running != null) {
      running.cancel(false);
    }
  }

  @Override
  public synchronized void request(int messages) {
    requested += messages;
    if (current != null) {
      current.request(messages);
    }
  }

  @Override
  public void cancel(@Nullable String message, @Nullable Throwable cause) {
    ClientCall<Q, R> running;
    synchronized (this) {
      running = current;
    }
    if (running != null) {
      running.cancel(message, cause);
    } else {
      close(Status.CANCELLED.withDescription(message).withCause(cause));
    }
  }

  @Override
  public synchronized void halfClose() {
    halfClosed = true;
    if (current != null) {
      current.halfClose();
    }
  }

  @Override
  public synchronized void sendMessage(Q message) {
    sent.add(message);
    if (current != null) {
      current.sendMessage(message);
    }
  }

  /** Passes on what one endpoint answers, unless it is that this endpoint will not do. */
  private final class Answers extends Listener<R> {

    private final EndpointLink link;
    private boolean began;

    Answers(EndpointLink link) {
      this.link = link;
    }

    @Override
    public void onHeaders(Metadata answered) {
      began = true;
      heard.headers(answered);
      to().onHeaders(answered);
    }

    @Override
    public void onMessage(R message) {
      began = true;
      to().onMessage(message);
    }

    @Override
    public void onReady() {
      to().onReady();
    }

    @Override
    public void onClose(Status said, Metadata trailers) {
      Status status = link.read(said);
      heard.headers(trailers);
      heard.end(node.isEmpty() ? link.endpoint().host() : node, method, said);
      boolean dead = EndpointLink.isOfEndpoint(status);
      boolean worker = !dead && noForwarding(status);
      if (dead) {
        link.failed(status);
      } else if (worker) {
        link.isWorker();
      }
      if ((dead || worker) && !began && again(status)) {
        next();
        return;
      }
      synchronized (NodeCall.this) {
        over = true;
      }
      stopTimer();
      to().onClose(status, trailers);
    }

    private Listener<R> to() {
      return Objects.requireNonNull(listener);
    }
  }

  private static boolean noForwarding(Status status) {
    return status.getCode() == Status.Code.PERMISSION_DENIED
        && String.valueOf(status.getDescription()).contains("no request forwarding");
  }

  /** A call of its own deadline has no time left for another endpoint. */
  private synchronized boolean again(Status status) {
    if (over
        || status.getCode() == Status.Code.DEADLINE_EXCEEDED
        || status.getCode() == Status.Code.CANCELLED) {
      return false;
    }
    last = status;
    current = null;
    return true;
  }
}
