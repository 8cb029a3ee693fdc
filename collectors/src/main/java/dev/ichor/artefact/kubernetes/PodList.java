package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.ListedPod;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The pods of all namespaces, as from {@code kubectl get pods -A -o yaml}, with the status that
 * kubectl shows: the reason of the first container that waits or ended, else the phase.
 *
 * <pre>{@code
 * items:
 * - metadata:
 *     name: web-7d9
 *     namespace: shop
 *   status:
 *     containerStatuses:
 *     - name: web
 *       state:
 *         waiting:
 *           reason: CrashLoopBackOff
 *     phase: Running
 * }</pre>
 */
public final class PodList implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_PODS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(ListedPod.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    ObjectList.read(document, notes, "pod", pod -> note(pod, document.path(), notes));
  }

  private static void note(YamlValue object, String path, Notes sink)
      throws BrokenDocumentException {
    ObjectNotes notes = ObjectNotes.read(object, path, sink);
    String namespace = object.at("metadata.namespace").text();
    String status = status(object);
    notes.fact(
        new ListedPod(namespace, notes.name(), status),
        "status",
        object.key("status"),
        namespace + "/" + notes.name() + " " + status);
  }

  private static String status(YamlValue pod) {
    YamlValue status = pod.key("status");
    if (pod.at("metadata.deletionTimestamp").exists()) {
      return "Terminating";
    }
    for (String list : List.of("initContainerStatuses", "containerStatuses")) {
      boolean initial = list.startsWith("init");
      for (YamlValue container : status.key(list).elements()) {
        String waits = container.at("state.waiting.reason").text();
        String ended = container.at("state.terminated.reason").text();
        String reason = waits.isEmpty() ? ended : waits;
        boolean done = initial && container.at("state.terminated.exitCode").text().equals("0");
        if (!reason.isEmpty() && !done && !reason.equals("PodInitializing")) {
          return (initial ? "Init:" : "") + reason;
        }
      }
    }
    String reason = status.key("reason").text();
    return reason.isEmpty() ? status.key("phase").text() : reason;
  }
}
