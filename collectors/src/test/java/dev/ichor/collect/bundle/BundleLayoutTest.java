package dev.ichor.collect.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.Observers;
import dev.ichor.fact.coverage.ArtefactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleLayoutTest {

  private final BundleLayout layout = new BundleLayout("");

  @ParameterizedTest
  @CsvSource({
    "10.0.0.2/resources/members.cluster.talos.dev.yaml, 10.0.0.2, talos.members",
    "10.0.0.2/talosResources/members.cluster.talos.dev.yaml, 10.0.0.2, talos.members",
    "10.0.0.2/talosResources/processors.hardware.talos.dev.yaml, 10.0.0.2, talos.cpus",
    "support/10.0.0.2/resources/infos.cluster.talos.dev.yaml, 10.0.0.2, talos.infos",
    "10.0.0.2\\resources\\infos.cluster.talos.dev.yaml, 10.0.0.2, talos.infos",
    "fd00::2/summary, fd00::2, talos.version",
    "cp-1/dmesg.log, cp-1, talos.dmesg",
    "cp-1/etcd.log, cp-1, talos.logs.etcd",
    "cp-1/etcd.state, cp-1, talos.services",
    "cp-1/service-logs/etcd.log, cp-1, talos.logs.etcd",
    "cp-1/service-logs/ext-iscsid.state, cp-1, talos.services",
    "cp-1/service-logs/ext-iscsid.log, cp-1, talos.logs.extensions",
    "cp-1/service-logs/cri.log, cp-1, talos.logs.containerd",
    "cp-1/kube-system/kube-apiserver.log, cp-1, kubernetes.logs.apiserver",
    "cp-1/kubernetes-logs/kube-system/kube-apiserver-cp-1.log, cp-1, kubernetes.logs.apiserver",
    "cp-1/kubernetes-logs/kube-system/kube-proxy-x.log, cp-1, kubernetes.logs.pods",
    "cp-1/kubernetes-logs/kube-system/kube-scheduler-cp-1-exited.log, cp-1,"
        + " kubernetes.logs.scheduler",
    "cluster/kubernetesResources/nodes.yaml, (cluster), kubernetes.nodes",
    "kubernetesResources/systemPods.yaml, (cluster), kubernetes.system-pods"
  })
  void aDocumentIsFoundInTheLayoutOfEveryVersion(String path, String node, String artefact) {
    BundleLayout.Place place = layout.place(EntryPath.of(path)).orElseThrow();

    assertThat(place.node().text()).isEqualTo(node);
    assertThat(place.artefact()).isEqualTo(ArtefactId.parse(artefact).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.2/resources/environments.runtime.talos.dev.yaml",
        "10.0.0.2/processes",
        "10.0.0.2/kubernetes-logs/kube-system/kube-apiserver-x.txt",
        "summary",
        "(cluster)/summary",
        "README.md"
      })
  void otherFilesAreNotRead(String path) {
    assertThat(layout.place(EntryPath.of(path))).isEmpty();
  }

  @Test
  void theFolderOfOneNodeCanBeGivenByItself() {
    BundleLayout.Place place =
        new BundleLayout("10.0.0.2").place(EntryPath.of("service-logs/etcd.log")).orElseThrow();

    assertThat(place.node().text()).isEqualTo("10.0.0.2");
  }

  @ParameterizedTest
  @EnumSource(ArtefactId.class)
  void whereADocumentIsExpectedItIsFound(ArtefactId artefact) {
    String path = BundleLayout.expectedPath(artefact, "n");

    layout
        .place(EntryPath.of(path))
        .ifPresent(place -> assertThat(place.artefact()).isEqualTo(artefact));
  }

  @ParameterizedTest
  @CsvSource({"/etc/passwd, absolute", "C:\\x, drive", "a/../../b, '..'", "..\\b, '..'"})
  void aPathThatLeadsOutIsRefused(String path, String why) {
    assertThat(EntryPath.refusal(path).orElseThrow())
        .startsWith("refused: ")
        .contains(why.replace("'", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fd00::1/summary", "a/./b", "a/..b/c"})
  void anOrdinaryPathIsNotRefused(String path) {
    assertThat(EntryPath.refusal(path)).isEmpty();
  }

  @Test
  void everyDocumentThatABundleHoldsHasItsObserver() {
    assertThat(Observers.all().ids())
        .containsAll(BundleLayout.RESOURCES.values())
        .containsAll(BundleLayout.NODE_FILES.values())
        .containsAll(BundleLayout.SERVICE_LOGS.values())
        .containsAll(BundleLayout.CONTAINER_LOGS.values())
        .containsAll(BundleLayout.CLUSTER_FILES.values());
  }
}
