package dev.ichor.talos;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the endpoint of a call: the first in order that works. For a short while it waits for
 * those before it, so that the choice is the same each time; a silent one is not waited for.
 */
final class EndpointChoice {

  private static final long GRACE_MILLIS = 500;

  private final List<EndpointLink> links;
  private final ScheduledExecutorService timer;
  private final CompletableFuture<Boolean> grace = new CompletableFuture<>();

  EndpointChoice(List<EndpointLink> links, ScheduledExecutorService timer) {
    this.links = List.copyOf(links);
    this.timer = timer;
  }

  List<EndpointLink> links() {
    return links;
  }

  /** Ends what is waited for; the same timer serves deadlines. */
  ScheduledExecutorService timer() {
    return timer;
  }

  void connect(long connectMillis) {
    Future<?> unused =
        timer.schedule(() -> grace.complete(true), GRACE_MILLIS, TimeUnit.MILLISECONDS);
    links.forEach(link -> link.connect(timer, connectMillis));
  }

  /** The same with one endpoint alone. */
  EndpointChoice only(Endpoint endpoint) {
    List<EndpointLink> one =
        links.stream().filter(link -> link.endpoint().equals(endpoint)).limit(1).toList();
    return new EndpointChoice(one, timer);
  }

  /**
   * The endpoint for a call; null when none is left.
   *
   * @param but those that the call was tried on
   */
  CompletableFuture<@Nullable EndpointLink> pick(String node, Set<EndpointLink> but) {
    List<EndpointLink> left = new ArrayList<>(links);
    left.removeAll(but);
    boolean hurry = grace.isDone();
    for (EndpointLink link : left) {
      if (link.serves(node)) {
        return CompletableFuture.completedFuture(link);
      }
      if (!link.tried().isDone() && !hurry) {
        return again(link.tried(), node, but);
      }
    }
    List<EndpointLink> open = left.stream().filter(link -> !link.tried().isDone()).toList();
    if (open.isEmpty()) {
      left.forEach(EndpointLink::hurry);
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<?>[] any =
        open.stream().map(EndpointLink::tried).toArray(CompletableFuture[]::new);
    return CompletableFuture.anyOf(any).thenCompose(done -> pick(node, but));
  }

  private CompletableFuture<@Nullable EndpointLink> again(
      CompletableFuture<Boolean> tried, String node, Set<EndpointLink> but) {
    return CompletableFuture.anyOf(tried, grace).thenCompose(done -> pick(node, but));
  }
}
