package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.LogSighting;
import dev.ichor.collect.LogTime;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.log.QuotedLines;
import dev.ichor.log.SignatureBase;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The warnings among the events of Kubernetes, as from {@code kubectl get events -A -o yaml}. Each
 * message is read as a line of a log that was written as often as the event was counted, on the
 * machine that reports it.
 *
 * <pre>{@code
 * items:
 * - count: 5
 *   firstTimestamp: "2026-01-05T10:00:00Z"
 *   involvedObject:
 *     kind: Pod
 *     name: kube-scheduler-cp-1
 *     namespace: kube-system
 *   lastTimestamp: "2026-01-05T10:09:00Z"
 *   message: Back-off restarting failed container kube-scheduler in pod kube-scheduler-cp-1_kube-system(0ab1)
 *   metadata:
 *     name: kube-scheduler-cp-1.18a
 *     namespace: kube-system
 *   reason: BackOff
 *   source:
 *     component: kubelet
 *     host: cp-1
 *   type: Warning
 * }</pre>
 */
public final class WarningEvents implements Artefact {

  private static final int LONGEST = 300;

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_EVENTS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.copyOf(SignatureBase.builtin().yields(id()));
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    ObjectList.read(document, notes, "event", event -> note(event, document.path(), notes));
  }

  private static void note(YamlValue object, String path, Notes sink)
      throws BrokenDocumentException {
    ObjectNotes notes = ObjectNotes.read(object, path, sink);
    YamlValue message = object.key("message");
    Optional<Instant> last = time(object, sink, "lastTimestamp", "series.lastObservedTime");
    Optional<Instant> first = time(object, sink, "firstTimestamp", "eventTime");
    int counted = (int) object.key("count").number(object.at("series.count").number(1));
    Locator where = new Locator.ResourceField(path, notes.name(), "message", message.line());
    String text = message.text().replace('\n', ' ');
    String excerpt = object.key("reason").text() + ": " + text;
    for (LogFact said : QuotedLines.read(ArtefactId.KUBERNETES_EVENTS, text, node(object))) {
      sink.sighting(
          new LogSighting(
              said,
              logTime(first.or(() -> last).or(notes::created)),
              logTime(last.or(() -> first).or(notes::created)),
              Math.max(1, counted),
              where,
              excerpt.length() <= LONGEST ? excerpt : excerpt.substring(0, LONGEST),
              false));
    }
  }

  private static Optional<Instant> time(
      YamlValue event, Notes sink, String field, String otherwise) {
    return PodStatus.time(event.key(field), sink)
        .or(() -> PodStatus.time(event.at(otherwise), sink));
  }

  private static @Nullable LogTime logTime(Optional<Instant> time) {
    return time.map(LogTime::of).orElse(null);
  }

  /** The machine whose kubelet reports it, else the one it is about. */
  private static NodeName node(YamlValue event) {
    String host = event.at("source.host").text();
    if (!host.isEmpty()) {
      return new NodeName(host);
    }
    YamlValue about = event.key("involvedObject");
    return about.key("kind").text().equals("Node")
        ? new NodeName(about.key("name").text())
        : NodeName.CLUSTER;
  }
}
