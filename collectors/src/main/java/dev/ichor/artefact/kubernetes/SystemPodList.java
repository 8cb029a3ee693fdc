package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.ConditionStatus;
import dev.ichor.fact.kubernetes.PodContainer;
import dev.ichor.fact.kubernetes.SystemPod;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The pods in kube-system, as in a bundle or from {@code kubectl -n kube-system get pods -o yaml}.
 * A pod that no node was found for stands at {@link NodeName#CLUSTER}.
 *
 * <pre>{@code
 * items:
 * - metadata:
 *     creationTimestamp: "2026-01-05T10:00:00Z"
 *     labels:
 *       k8s-app: kube-proxy
 *     name: kube-proxy-x2x4z
 *   spec:
 *     nodeName: cp-1
 *   status:
 *     conditions:
 *     - status: "True"
 *       type: Ready
 *     containerStatuses:
 *     - name: kube-proxy
 *       restartCount: 1
 *       lastState:
 *         terminated:
 *           exitCode: 2
 *       state:
 *         running:
 *           startedAt: "2026-01-05T10:05:00Z"
 *     phase: Running
 * }</pre>
 */
public final class SystemPodList implements Artefact {

  private static final List<String> APP_LABELS = List.of("k8s-app", "app", "component");

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_SYSTEM_PODS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(SystemPod.class, PodContainer.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    ObjectList.read(
        document,
        notes,
        "pod",
        pod -> {
          if (inKubeSystem(pod)) {
            note(pod, document.path(), notes);
          }
        });
  }

  private static boolean inKubeSystem(YamlValue pod) {
    String namespace = pod.at("metadata.namespace").text();
    return namespace.isEmpty() || namespace.equals("kube-system");
  }

  private static void note(YamlValue object, String path, Notes sink)
      throws BrokenDocumentException {
    ObjectNotes notes = ObjectNotes.read(object, path, sink);
    String host = object.at("spec.nodeName").text();
    NodeName node = host.isEmpty() ? NodeName.CLUSTER : new NodeName(host);
    YamlValue status = object.key("status");
    String app = app(object.at("metadata.labels"));
    String phase = status.key("phase").text();
    boolean ready = PodStatus.status(PodStatus.condition(status, "Ready")) == ConditionStatus.TRUE;
    notes.aged(
        moment -> new SystemPod(node, notes.name(), app, phase, ready, notes.age(moment)),
        "status.phase",
        status.key("phase"),
        phase + ", " + (ready ? "ready" : "not ready"));
    for (String list : List.of("initContainerStatuses", "containerStatuses")) {
      for (YamlValue container : status.key(list).elements()) {
        note(ContainerStatus.read(container, sink), node, "status." + list, notes);
      }
    }
  }

  private static void note(
      ContainerStatus container, NodeName node, String field, ObjectNotes notes) {
    notes.aged(
        moment ->
            new PodContainer(
                node,
                notes.name(),
                container.name(),
                container.state(),
                container.reason(),
                container.exitCode(),
                container.restarts(),
                container.age(moment)),
        field,
        container.value(),
        container.words());
  }

  private static String app(YamlValue labels) {
    return APP_LABELS.stream()
        .map(label -> labels.key(label).text())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
