package dev.ichor.collect.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.Observers;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The plan of what is asked of machines. */
class ReadPlanTest {

  /** What os:reader may call, by the tables of Talos; on 1.8 and before not the last two. */
  private static final Set<String> READER =
      Set.of(
          "cosi.resource.State/List",
          "machine.ImageService/List",
          "machine.MachineService/Containers",
          "machine.MachineService/Dmesg",
          "machine.MachineService/EtcdMemberList",
          "machine.MachineService/Events",
          "machine.MachineService/ImageList",
          "machine.MachineService/Logs",
          "machine.MachineService/Mounts",
          "machine.MachineService/Netstat",
          "machine.MachineService/ServiceList",
          "machine.MachineService/Version",
          "machine.MachineService/EtcdAlarmList",
          "machine.MachineService/EtcdStatus");

  private final ArtefactSet observers = Observers.all();
  private final ReadPlan plan = ReadPlan.of(observers);

  @Test
  void theLeastRoleOfTalosMayMakeEveryCall() {
    assertThat(READER).containsAll(plan.calls());
    assertThat(plan.calls()).contains("cosi.resource.State/List", "machine.MachineService/Logs");
  }

  /** Machine configurations hold every secret of a cluster; they are never asked for. */
  @Test
  void everyTypeOfResourcesThatAnObserverReadsIsAskedForButMachineConfigurations() {
    Set<String> types = new TreeSet<>();
    for (ArtefactId id : observers.ids()) {
      observers.find(id).flatMap(observer -> observer.resourceType()).ifPresent(types::add);
    }
    types.remove("MachineConfigs.config.talos.dev");

    assertThat(plan.resourceTypes()).isEqualTo(types);
  }

  @Test
  void callsAndFilesAreUnique() {
    assertThat(plan.reads()).extracting(read -> read.call("10.5.0.2")).doesNotHaveDuplicates();
    assertThat(plan.reads()).extracting(read -> read.path("10.5.0.2")).doesNotHaveDuplicates();
  }

  @Test
  void whatBundlesHoldLiesWhereBundlesHaveItAndTheRestApart() {
    assertThat(plan.read(ArtefactId.TALOS_MEMBERS).path("10.5.0.2"))
        .isEqualTo("10.5.0.2/resources/members.cluster.talos.dev.yaml");
    assertThat(plan.read(ArtefactId.TALOS_LOGS_ETCD).path("10.5.0.2"))
        .isEqualTo("10.5.0.2/service-logs/etcd.log");
    assertThat(plan.read(ArtefactId.TALOS_ETCD_ALARMS).path("10.5.0.2"))
        .isEqualTo("ichor/api/10.5.0.2/EtcdAlarmList.json");
  }

  @Test
  void logsOfContainersAreNamedByPodAndRun() {
    Optional<PlannedRead> log =
        plan.containerLog("kube-system/kube-apiserver-cp-1:kube-apiserver:79f4ea4d2c08", true);

    assertThat(log)
        .get()
        .extracting(PlannedRead::artefact)
        .isEqualTo(ArtefactId.KUBERNETES_LOGS_APISERVER);
    assertThat(log.orElseThrow().call("10.5.0.2"))
        .isEqualTo("10.5.0.2 log kube-apiserver-cp-1 79f4ea4d2c08");
    assertThat(log.orElseThrow().path("10.5.0.2"))
        .isEqualTo(
            "10.5.0.2/kubernetes-logs/kube-system/kube-apiserver-cp-1-79f4ea4d2c08-exited.log");
  }

  @Test
  void logsOfOtherNamespacesAndOfSandboxesAreNotAskedFor() {
    assertThat(plan.containerLog("default/web-1:web:79f4ea4d2c08", false)).isEmpty();
    assertThat(plan.containerLog("kube-system/kube-apiserver-cp-1", false)).isEmpty();
  }
}
