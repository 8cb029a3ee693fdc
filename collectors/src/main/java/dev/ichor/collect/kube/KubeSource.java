package dev.ichor.collect.kube;

import com.google.protobuf.ByteString;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Kubernetes as a source: everything that {@link KubeRead} lists, each list an answer of its own.
 * It never fails as a whole; what is wrong with the kubeconfig, or with the way to the server,
 * stands in the readings.
 */
public final class KubeSource implements AutoCloseable {

  private final KubeOptions options;
  private final @Nullable KubeCalls calls;
  private final Reason reason;
  private final String problem;

  private KubeSource(
      KubeOptions options, @Nullable KubeCalls calls, Reason reason, String problem) {
    this.options = options;
    this.calls = calls;
    this.reason = reason;
    this.problem = problem;
  }

  /**
   * Finds the kubeconfig; asks nothing yet. The time for everything begins to run out now.
   *
   * @param environment the client's environment variables
   */
  public static KubeSource open(KubeOptions options, Map<String, String> environment, Clock clock) {
    long end = System.nanoTime() + options.total().toNanos();
    try {
      KubeTarget target = new KubeAccess(options, environment).find();
      KubeCalls calls = KubeCalls.of(target, options, clock, end);
      return new KubeSource(options, calls, Reason.NOT_IN_INPUT, "");
    } catch (KubeconfigException e) {
      return new KubeSource(options, null, e.reason(), String.valueOf(e.getMessage()));
    }
  }

  /** Why Kubernetes cannot be asked at all, for people; empty when it can. */
  public String problem() {
    return problem;
  }

  /** The URL of the server, e.g. {@code https://10.5.0.2:6443}; empty when there is none. */
  public Optional<String> server() {
    return Optional.ofNullable(calls).map(some -> some.target().server().toString());
  }

  /**
   * Internal addresses of the nodes, in the order of the list: where to look for machines when
   * Talos names none. Asks for the list unless it was read.
   */
  public List<String> internalIps() {
    return calls == null ? List.of() : calls.internalIps();
  }

  /** Reads everything; returns when the time of {@link KubeOptions#total} is over, or before. */
  public void read(ReadingSink sink) {
    if (calls == null) {
      for (KubeRead read : KubeRead.values()) {
        sink.take(reading(read, new Answer.None(reason, problem)));
      }
      return;
    }
    calls.readAll((read, answer) -> sink.take(reading(read, answer)));
    String transcript = calls.transcript();
    if (!transcript.isEmpty()) {
      sink.take(
          new Reading(
              ArtefactId.CLIENT_KUBECTL,
              NodeName.CLUSTER,
              "ichor/client/kubernetes.log",
              "kubernetes client",
              new Answer.Whole(ByteString.copyFromUtf8(transcript))));
    }
  }

  private static Reading reading(KubeRead read, Answer answer) {
    return new Reading(read.artefact(), NodeName.CLUSTER, read.file(), read.call(), answer);
  }

  @Override
  public void close() {
    if (calls != null) {
      calls.close();
    }
  }

  /** Nothing secret. */
  @Override
  public String toString() {
    return "KubeSource " + (calls == null ? problem : calls.target()) + ", " + options.total();
  }
}
