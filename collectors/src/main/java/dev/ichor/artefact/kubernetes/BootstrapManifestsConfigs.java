package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.BootstrapManifests;
import java.util.Set;

/**
 * What Talos is to bring into the cluster. The name of the CNI is there since Talos 1.13.
 *
 * <pre>{@code
 * metadata:
 *     namespace: controlplane
 *     type: BootstrapManifestsConfigs.kubernetes.talos.dev
 *     id: manifests
 *     version: 1
 *     owner: k8s.ControlPlaneBootstrapManifestsController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     proxyEnabled: true
 *     coreDNSEnabled: true
 *     flannelEnabled: true
 *     cniName: flannel
 * }</pre>
 */
public final class BootstrapManifestsConfigs extends CosiArtefact {

  /** The observer. */
  public BootstrapManifestsConfigs() {
    super(
        ArtefactId.TALOS_BOOTSTRAP_MANIFESTS_CONFIG,
        "BootstrapManifestsConfigs.kubernetes.talos.dev",
        Set.of(BootstrapManifests.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    YamlValue spec = resource.spec();
    String cni = spec.key("cniName").text();
    boolean flannel = isTrue(spec.key("flannelEnabled"));
    boolean coreDns = isTrue(spec.key("coreDNSEnabled"));
    boolean proxy = isTrue(spec.key("proxyEnabled"));
    notes.fact(
        new BootstrapManifests(notes.node(), cni, flannel, coreDns, proxy),
        "spec",
        "cniName: %s, flannelEnabled: %s, coreDNSEnabled: %s, proxyEnabled: %s"
            .formatted(cni, flannel, coreDns, proxy));
  }

  private static boolean isTrue(YamlValue value) {
    return value.text().equals("true");
  }
}
