package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiAddresses;
import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.KubernetesSubnet;
import dev.ichor.fact.network.SubnetKind;
import java.util.List;
import java.util.Set;

/**
 * The ranges that the cluster is configured to use for pods and services.
 *
 * <p>Talos 1.15 has a second resource whose id begins with {@code final-}; where it is there, it
 * alone counts.
 *
 * <pre>{@code
 * metadata:
 *     namespace: controlplane
 *     type: ControllerManagerConfigs.kubernetes.talos.dev
 *     id: kube-controller-manager
 *     version: 2
 *     owner: k8s.ControlPlaneControllerManagerController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     enabled: true
 *     image: registry.k8s.io/kube-controller-manager:v1.36.3
 *     podCIDRs:
 *         - 10.244.0.0/16
 *     serviceCIDRs:
 *         - 10.96.0.0/12
 * }</pre>
 */
public final class ControllerManagerConfigs extends CosiArtefact {

  /** The observer. */
  public ControllerManagerConfigs() {
    super(
        ArtefactId.TALOS_CONTROLLER_MANAGER_CONFIG,
        "ControllerManagerConfigs.kubernetes.talos.dev",
        Set.of(KubernetesSubnet.class));
  }

  @Override
  protected List<CosiResource> relevant(List<CosiResource> all) {
    List<CosiResource> last = all.stream().filter(one -> one.id().startsWith("final-")).toList();
    return last.isEmpty() ? all : last;
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    note(resource, "podCIDRs", SubnetKind.POD, notes);
    note(resource, "serviceCIDRs", SubnetKind.SERVICE, notes);
  }

  private static void note(CosiResource resource, String field, SubnetKind kind, CosiNotes notes)
      throws BrokenDocumentException {
    for (YamlValue range : resource.spec().key(field).elements()) {
      Cidr subnet = CosiAddresses.range(resource, field, range);
      notes.fact(new KubernetesSubnet(notes.node(), subnet, kind), field, range);
    }
  }
}
