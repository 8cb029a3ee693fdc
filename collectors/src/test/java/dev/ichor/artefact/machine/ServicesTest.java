package dev.ichor.artefact.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.images.ImagePullFailed;
import dev.ichor.fact.images.PullError;
import dev.ichor.fact.kubelet.KubeletConfigurationRejected;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceCrashed;
import dev.ichor.fact.machine.ServiceMessage;
import dev.ichor.fact.machine.ServicePreStageFailed;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.ServiceWaitsFor;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ServicesTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");

  private static RecordedNotes read(String text) throws IOException {
    return RecordedNotes.of(new Services(), text);
  }

  @Test
  void volumesAreOneConditionAlthoughTheyHoldCommas() throws IOException {
    RecordedNotes notes =
        read(
            """
            ID       etcd
            STATE    Waiting
            HEALTH   ?
            EVENTS   [Waiting]: Waiting for volumes /var/lib, ETCD to be mounted, service "cri" to be "up", /etc files ["a", "b"] to be ready, time sync (1m3s ago)
                     [Starting]: Starting service (2m0s ago)
            """);
    assertThat(notes.facts)
        .filteredOn(ServiceWaitsFor.class::isInstance)
        .containsExactly(
            new ServiceWaitsFor(NODE, "etcd", "volumes /var/lib, ETCD to be mounted", 63),
            new ServiceWaitsFor(NODE, "etcd", "service \"cri\" to be \"up\"", 63),
            new ServiceWaitsFor(NODE, "etcd", "/etc files [\"a\", \"b\"] to be ready", 63),
            new ServiceWaitsFor(NODE, "etcd", "time sync", 63));
    assertThat(notes.places).allMatch(place -> place.matches("doc:[2-5]"));
  }

  @Test
  void aServiceThatIsUpWaitsForNothingAndSaysWhenItsHealthChanged() throws IOException {
    RecordedNotes notes =
        read(
            """
            ID       etcd
            STATE    Running
            HEALTH   OK
            EVENTS   [Running]: Health check successful (20s ago)
                     [Running]: Health check failed: context deadline exceeded (1m0s ago)
                     [Running]: Started task etcd (PID 350) for container etcd (1h0m5s ago)
                     [Waiting]: Waiting for time sync (1h0m6s ago)
                     [Starting]: Starting service (1h0m7s ago)
            """);
    assertThat(notes.facts)
        .containsExactly(
            new ServiceState(NODE, "etcd", RunState.RUNNING, Health.OK, 20),
            new ServiceMessage(NODE, "etcd", RunState.RUNNING, "Health check successful", 20),
            new ServiceStarted(NODE, "etcd", 3607));
  }

  @Test
  void aServiceThatWasNeverStartedHasAStateOfUnknownAge() throws IOException {
    RecordedNotes notes = read("ID       kubelet\nSTATE    Initialized\nHEALTH   ?\n");
    assertThat(notes.facts)
        .containsExactly(
            new ServiceState(
                NODE, "kubelet", RunState.INITIALIZED, Health.UNKNOWN, Integer.MAX_VALUE));
    assertThat(notes.notExamined).isEmpty();
  }

  @Test
  void crashesAreCountedByExitCodeAndPastOnceHealthy() throws IOException {
    RecordedNotes notes =
        read(
            """
            ID       etcd
            STATE    Running
            HEALTH   OK
            EVENTS   [Running]: Health check successful (10m0s ago)
                     [Running]: Started task etcd (PID 9) for container etcd (10m1s ago)
                     [Waiting]: Runner Containerd(etcd) exited without error, going to restart it (10m6s ago)
                     [Waiting]: Error running Containerd(etcd), going to restart forever: task "etcd" failed: exit code 2 (last log "usage:
              exit code 77
            end") (10m12s ago)
                     [Waiting]: Error running Containerd(etcd), going to restart forever: task "etcd" failed: exit code 2 (10m18s ago)
            """);
    assertThat(notes.facts)
        .filteredOn(ServiceCrashed.class::isInstance)
        .containsExactly(
            new ServiceCrashed(NODE, "etcd", 0, 606, 606, 1, false),
            new ServiceCrashed(NODE, "etcd", 2, 618, 612, 2, false));
    assertThat(notes.notExamined).isEmpty();
  }

  @Test
  void aCrashQuotesWhyKubeletRefusedItsFlags() throws IOException {
    RecordedNotes notes =
        read(
            """
            ID       kubelet
            STATE    Waiting
            HEALTH   ?
            EVENTS   [Waiting]: Error running Containerd(kubelet), going to restart forever: task "kubelet" failed: exit code 1 (last log "E0105 10:09:57.572120     872 run.go:72] \\"command failed\\" err=\\"failed to parse kubelet flag: unknown flag: --no-such-flag\\"") (3s ago)
                     [Running]: Started task kubelet (PID 872) for container kubelet (3s ago)
                     [Waiting]: Error running Containerd(kubelet), going to restart forever: task "kubelet" failed: exit code 1 (last log "E0105 10:09:52.383124     779 run.go:72] \\"command failed\\" err=\\"failed to parse kubelet flag: unknown flag: --no-such-flag\\"") (8s ago)
            """);
    assertThat(notes.facts)
        .filteredOn(KubeletConfigurationRejected.class::isInstance)
        .containsExactly(new KubeletConfigurationRejected(NODE, "no-such-flag", 8, 3, 2, true));
  }

  @Test
  void aFailedPreStageNamesTheFirstErrorBelowTheCount() throws IOException {
    RecordedNotes notes =
        read(
            """
            ID       kubelet
            STATE    Failed
            HEALTH   ?
            EVENTS   [Failed]: Failed to run pre stage: 1 error(s) occurred:
              failed to pull image "ghcr.io/siderolabs/kubelet:v1.99.0": failed to resolve reference "ghcr.io/siderolabs/kubelet:v1.99.0": ghcr.io/siderolabs/kubelet:v1.99.0: not found (9m0s ago)
                     [Preparing]: Running pre state (11m0s ago)
            """);
    assertThat(notes.facts)
        .filteredOn(fact -> !(fact instanceof ServiceState || fact instanceof ServiceMessage))
        .containsExactly(
            new ServicePreStageFailed(
                NODE,
                "kubelet",
                "failed to pull image \"ghcr.io/siderolabs/kubelet:v1.99.0\": failed to resolve"
                    + " reference \"ghcr.io/siderolabs/kubelet:v1.99.0\":"
                    + " ghcr.io/siderolabs/kubelet:v1.99.0: not found",
                540,
                540,
                1,
                true),
            new ImagePullFailed(
                NODE,
                "ghcr.io/siderolabs/kubelet:v1.99.0",
                PullError.NOT_FOUND,
                540,
                540,
                1,
                true));
  }

  @Test
  void anEventCutOffCostsItselfAndTheClaimToHaveReadAll() throws IOException {
    RecordedNotes notes =
        read("ID   etcd\nSTATE   Running\nHEALTH   OK\nEVENTS   [Running]: Health check succ\n");
    assertThat(notes.facts)
        .containsExactly(
            new ServiceState(NODE, "etcd", RunState.RUNNING, Health.OK, Integer.MAX_VALUE));
    assertThat(notes.notExamined)
        .containsExactly(
            "BROKEN: line 4: an event without its age; expected '(12m3s ago)' behind it");
  }
}
