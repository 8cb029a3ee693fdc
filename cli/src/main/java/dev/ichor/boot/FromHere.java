package dev.ichor.boot;

import dev.ichor.collect.kube.KubeOptions;
import dev.ichor.collect.kube.KubeSource;
import dev.ichor.collect.reading.ReadingSink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Kubernetes, and what is reached from here: looked at while the machines are asked. */
final class FromHere implements Beside {

  private static final Duration SHORTEST = Duration.ofMillis(200);

  private final LiveProbes probes;
  private final Supplier<KubeSource> way;
  private final List<Thread> threads = new ArrayList<>();

  /** To open it costs more than a second, which the machines need not wait for. */
  private final CompletableFuture<KubeSource> kubernetes = new CompletableFuture<>();

  FromHere(LiveRequest request, TalosWay way) {
    this.probes = new LiveProbes(way, request);
    LiveRequest.Kubernetes asked = request.kubernetes();
    KubeOptions options =
        new KubeOptions(
            asked.wanted(),
            asked.file(),
            asked.context(),
            request.own().home(),
            request.limits().call(),
            request.limits().run());
    this.way = () -> KubeSource.open(options, request.own().environment(), request.own().clock());
  }

  @Override
  public void begin(ReadingSink sink) {
    start("ichor-kubernetes", () -> kubernetes.completeAsync(way, Runnable::run).join().read(sink));
  }

  @Override
  public List<String> machines() {
    return kubernetes.join().internalIps();
  }

  /** A recording's clock is known only then, by which its certificates are judged. */
  @Override
  public void asked(ReadingSink sink, Duration left) {
    start(
        "ichor-probes",
        () -> probes.readings(kubernetes.join().server(), left).forEach(sink::take));
  }

  private void start(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    threads.add(thread);
  }

  @Override
  public void await(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    for (Thread thread : threads) {
      Duration left = Duration.ofNanos(Math.max(SHORTEST.toNanos(), end - System.nanoTime()));
      thread.join(left.toMillis());
    }
  }

  @Override
  public void close() {
    CompletableFuture<?> unused = kubernetes.thenAccept(KubeSource::close);
  }
}
