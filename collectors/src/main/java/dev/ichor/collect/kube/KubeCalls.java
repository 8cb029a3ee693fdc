package dev.ichor.collect.kube;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.reading.Answer;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Makes the calls: first one that shows whether the server is there at all, then the others. */
final class KubeCalls implements AutoCloseable {

  private static final int AT_ONCE = 6;

  private final KubeClient client;
  private final KubeTarget target;
  private final KubeOptions options;
  private final PresentedCertificate presented;
  private final Clock clock;
  private final long end;
  private final Map<KubeRead, FutureTask<Answer>> answers = new ConcurrentHashMap<>();
  private final Set<String> lines = new LinkedHashSet<>();
  private final List<String> internalIps = new ArrayList<>();
  private @Nullable Instant serverTime;

  private KubeCalls(
      KubeClient client,
      KubeTarget target,
      KubeOptions options,
      PresentedCertificate presented,
      Clock clock,
      long end) {
    this.client = client;
    this.target = target;
    this.options = options;
    this.presented = presented;
    this.clock = clock;
    this.end = end;
  }

  /**
   * Calls of one look.
   *
   * @param end when all time is over, by {@link System#nanoTime}
   */
  static KubeCalls of(KubeTarget target, KubeOptions options, Clock clock, long end)
      throws KubeconfigException {
    PresentedCertificate presented = new PresentedCertificate();
    KubeClient client = KubeClient.of(target, options.perCall(), presented);
    return new KubeCalls(client, target, options, presented, clock, end);
  }

  KubeTarget target() {
    return target;
  }

  List<String> internalIps() {
    ask(KubeRead.NODES, false);
    synchronized (this) {
      return List.copyOf(internalIps);
    }
  }

  /** What kubectl would have said of the failures, each line with its time; empty for nothing. */
  synchronized String transcript() {
    Instant time = serverTime == null ? clock.instant() : serverTime;
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      text.append(time).append(' ').append(line).append('\n');
    }
    return text.toString();
  }

  void readAll(BiConsumer<KubeRead, Answer> sink) {
    Answer first = ask(KubeRead.VERSION, true);
    sink.accept(KubeRead.VERSION, first);
    boolean reached = !(first instanceof Answer.None) || serverTime() != null;
    ExecutorService threads =
        Executors.newFixedThreadPool(
            AT_ONCE,
            task -> {
              Thread thread = new Thread(task, "ichor-kubernetes");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<Future<?>> running = new ArrayList<>();
      for (KubeRead read : KubeRead.values()) {
        if (read != KubeRead.VERSION) {
          running.add(threads.submit(() -> sink.accept(read, reached ? ask(read, false) : first)));
        }
      }
      for (Future<?> task : running) {
        await(task);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static void await(Future<?> task) {
    try {
      task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized @Nullable Instant serverTime() {
    return serverTime;
  }

  /** Each document is asked for once, whoever wants it first. */
  private Answer ask(KubeRead read, boolean first) {
    FutureTask<Answer> mine =
        new FutureTask<>(() -> read.isList() ? list(read) : single(read, first));
    FutureTask<Answer> earlier = answers.putIfAbsent(read, mine);
    if (earlier == null) {
      mine.run();
    }
    try {
      return (earlier == null ? mine : earlier).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer.None(Reason.TIMED_OUT, "interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Answer single(KubeRead read, boolean first) {
    String path = read.path() + (read.query().isEmpty() ? "" : "?" + read.query());
    try {
      HttpAnswer answer = get(path);
      if (read == KubeRead.READYZ && (answer.code() == 200 || answer.text().startsWith("["))) {
        return new Answer.Whole(ByteString.copyFromUtf8(readiness(answer)));
      }
      if (answer.code() != 200) {
        return none(KubeFault.of(answer));
      }
      BlockYaml yaml = new BlockYaml();
      yaml.entries(YamlReader.read(answer.text(), 0));
      return new Answer.Whole(ByteString.copyFromUtf8(yaml.text()));
    } catch (BrokenDocumentException e) {
      return broken(e);
    } catch (IOException e) {
      return none(KubeFault.of(e, target, presented, clock.instant()));
    } catch (TimeoutException e) {
      return none(
          first
              ? KubeFault.silent(options.perCall(), presented)
              : KubeFault.timedOut(options.perCall()));
    }
  }

  /** The checks under a line that says when they were asked, where, and what came of it. */
  private String readiness(HttpAnswer answer) {
    Instant time = answer.date();
    return (time == null ? "" : time + " ")
        + target.server()
        + "/readyz?verbose: "
        + answer.code()
        + "\n"
        + answer.text();
  }

  private Answer list(KubeRead read) {
    ObjectPages pages = new ObjectPages(read);
    try {
      boolean more = true;
      while (more) {
        HttpAnswer answer = get(pages.request());
        if (answer.code() != 200) {
          return pages.part(note(KubeFault.of(answer)));
        }
        if (answer.cut()) {
          return pages.part(Reason.BROKEN, "a page of the list has more than 32 MiB");
        }
        more = pages.add(answer.text());
      }
      if (read == KubeRead.NODES) {
        keepInternalIps(pages.objects());
      }
      return pages.whole();
    } catch (BrokenDocumentException e) {
      return broken(e);
    } catch (IOException e) {
      return pages.part(note(KubeFault.of(e, target, presented, clock.instant())));
    } catch (TimeoutException e) {
      return pages.part(note(KubeFault.timedOut(options.perCall())));
    }
  }

  private HttpAnswer get(String path) throws IOException, TimeoutException {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new TimeoutException();
    }
    try {
      Duration limit = Duration.ofNanos(Math.min(left, options.perCall().toNanos()));
      HttpAnswer answer = client.get(path, limit);
      synchronized (this) {
        serverTime = answer.date() == null ? serverTime : answer.date();
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TimeoutException();
    }
  }

  private synchronized void keepInternalIps(List<YamlValue> nodes) {
    for (YamlValue node : nodes) {
      for (YamlValue address : node.at("status.addresses").elements()) {
        if (address.key("type").text().equals("InternalIP")) {
          internalIps.add(address.key("address").text());
        }
      }
    }
  }

  private Answer none(KubeFault fault) {
    note(fault);
    return new Answer.None(fault.reason(), fault.words());
  }

  private synchronized KubeFault note(KubeFault fault) {
    if (!fault.line().isEmpty()) {
      lines.add(fault.line());
    }
    return fault;
  }

  private static Answer broken(BrokenDocumentException e) {
    String words = e.getMessage() == null ? "no JSON" : e.getMessage();
    return new Answer.None(
        Reason.BROKEN, "the answer is no JSON of Kubernetes: " + words.replace('\n', ' '));
  }

  @Override
  public void close() {
    client.close();
  }
}
