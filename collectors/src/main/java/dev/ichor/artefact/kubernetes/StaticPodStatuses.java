package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.ConditionStatus;
import dev.ichor.fact.kubernetes.StaticPodState;
import java.util.Set;

/**
 * What kubelet says about the static pods of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: StaticPodStatuses.kubernetes.talos.dev
 *     id: kube-system/kube-apiserver-cp-1
 *     version: 2
 *     owner: k8s.KubeletStaticPodController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     conditions:
 *         - status: "False"
 *           type: Ready
 *     containerStatuses:
 *         - name: kube-apiserver
 *           restartCount: 4
 *           lastState:
 *             terminated:
 *                 exitCode: 1
 *                 finishedAt: "2026-01-05T10:00:50Z"
 *           state:
 *             waiting:
 *                 reason: CrashLoopBackOff
 *     phase: Running
 * }</pre>
 */
public final class StaticPodStatuses extends CosiArtefact {

  /** The observer. */
  public StaticPodStatuses() {
    super(
        ArtefactId.TALOS_STATIC_POD_STATUS,
        "StaticPodStatuses.kubernetes.talos.dev",
        Set.of(StaticPodState.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String phase = resource.required("phase");
    boolean ready =
        PodStatus.status(PodStatus.condition(resource.spec(), "Ready")) == ConditionStatus.TRUE;
    ContainerStatus container = ContainerStatus.read(first(resource), notes.notes());
    String component = component(resource.id(), container.name());
    notes.aged(
        moment ->
            new StaticPodState(
                notes.node(),
                component,
                phase,
                ready,
                container.state(),
                container.reason(),
                container.exitCode(),
                container.restarts(),
                container.age(moment)),
        "containerStatuses",
        phase + ", " + (ready ? "ready" : "not ready") + ", " + container.words());
  }

  private static YamlValue first(CosiResource resource) {
    YamlValue statuses = resource.spec().key("containerStatuses");
    return statuses.elements().isEmpty()
        ? new YamlValue.Absent(statuses.line())
        : statuses.elements().get(0);
  }

  /** The pod's name ends with the node's; Talos names the container as the component. */
  private static String component(String id, String container) {
    String pod = id.substring(id.indexOf('/') + 1);
    return !container.isEmpty() && pod.startsWith(container + "-") ? container : knownIn(pod);
  }

  private static String knownIn(String pod) {
    for (String known : Set.of("kube-apiserver", "kube-controller-manager", "kube-scheduler")) {
      if (pod.startsWith(known + "-")) {
        return known;
      }
    }
    return pod;
  }
}
