package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.StaticPodRendered;
import dev.ichor.fact.kubernetes.StaticPodVersion;
import java.util.Set;

/**
 * The static pods that Talos hands to kubelet; their names and the versions of their images are
 * read.
 *
 * <pre>{@code
 * metadata:
 *     namespace: k8s
 *     type: StaticPods.kubernetes.talos.dev
 *     id: kube-apiserver
 *     version: 2
 *     owner: k8s.ControlPlaneStaticPodController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     apiVersion: v1
 *     kind: Pod
 *     metadata:
 *         name: kube-apiserver
 *         namespace: kube-system
 *     spec:
 *         containers:
 *             - name: kube-apiserver
 *               image: registry.k8s.io/kube-apiserver:v1.36.3
 * }</pre>
 */
public final class StaticPods extends CosiArtefact {

  /** The observer. */
  public StaticPods() {
    super(
        ArtefactId.TALOS_STATIC_PODS,
        "StaticPods.kubernetes.talos.dev",
        Set.of(StaticPodRendered.class, StaticPodVersion.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    notes.exists(new StaticPodRendered(notes.node(), resource.id()));
    for (YamlValue container : resource.spec().at("spec.containers").elements()) {
      String image = container.key("image").text();
      String tag = image.replaceFirst("@.*$", "").replaceFirst("^.*:", "");
      if (container.key("name").text().equals(resource.id())) {
        Version.parse(tag)
            .ifPresent(
                version ->
                    notes.fact(
                        new StaticPodVersion(notes.node(), resource.id(), version),
                        "spec.containers",
                        "image: " + image));
      }
    }
  }
}
