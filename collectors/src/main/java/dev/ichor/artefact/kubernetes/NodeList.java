package dev.ichor.artefact.kubernetes;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.InternalIp;
import dev.ichor.fact.kubernetes.KubeletVersion;
import dev.ichor.fact.kubernetes.KubernetesControlPlaneNode;
import dev.ichor.fact.kubernetes.KubernetesNode;
import dev.ichor.fact.kubernetes.NodePressure;
import dev.ichor.fact.kubernetes.NodeTaint;
import java.io.IOException;
import java.util.Set;

/**
 * The node objects of Kubernetes, as in a bundle or from {@code kubectl get nodes -o yaml}. The
 * list's kind may be missing.
 *
 * <pre>{@code
 * items:
 * - metadata:
 *     creationTimestamp: "2026-01-05T10:00:00Z"
 *     labels:
 *       node-role.kubernetes.io/control-plane: ""
 *     name: cp-1
 *   spec:
 *     taints:
 *     - effect: NoSchedule
 *       key: node-role.kubernetes.io/control-plane
 *   status:
 *     addresses:
 *     - address: 10.5.0.2
 *       type: InternalIP
 *     - address: cp-1
 *       type: Hostname
 *     conditions:
 *     - lastHeartbeatTime: "2026-01-05T10:09:00Z"
 *       lastTransitionTime: "2026-01-05T10:02:00Z"
 *       message: kubelet has disk pressure
 *       reason: KubeletHasDiskPressure
 *       status: "True"
 *       type: DiskPressure
 *     - lastHeartbeatTime: "2026-01-05T10:09:00Z"
 *       lastTransitionTime: "2026-01-05T10:01:00Z"
 *       message: kubelet is posting ready status
 *       reason: KubeletReady
 *       status: "True"
 *       type: Ready
 *     nodeInfo:
 *       kubeletVersion: v1.36.3
 * }</pre>
 */
public final class NodeList implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_NODES;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(
        KubernetesNode.class,
        KubernetesControlPlaneNode.class,
        KubeletVersion.class,
        InternalIp.class,
        NodeTaint.class,
        NodePressure.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    ObjectList.read(
        document,
        notes,
        "node object",
        node -> NodeObject.read(node, document.path(), notes).note());
  }
}
