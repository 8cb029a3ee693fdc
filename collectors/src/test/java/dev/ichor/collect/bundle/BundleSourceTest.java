package dev.ichor.collect.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.ScriptedArtefact;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.fact.Cluster;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.discovery.MemberSeen;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.network.Hostname;
import dev.ichor.observation.Observation;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSourceTest {

  private static final String ID = "resources/identities.cluster.talos.dev.yaml";
  private static final String HOST = "resources/hostnamestatuses.net.talos.dev.yaml";
  private static final String TYPE = "resources/machinetypes.config.talos.dev.yaml";
  private static final String MEMBERS = "resources/members.cluster.talos.dev.yaml";
  private static final String NODENAME = "resources/nodenames.kubernetes.talos.dev.yaml";

  @TempDir private Path folder;

  private Survey read(ZipFixture zip) throws IOException, UnreadableInputException {
    return read(zip.write(folder.resolve("support.zip")));
  }

  private static Survey read(Path input) throws UnreadableInputException {
    return BundleSource.read(input, BundleOptions.defaults(), ScriptedArtefact.all());
  }

  private static <F extends Fact> List<F> facts(Survey survey, Class<F> type) {
    return survey.observations().stream()
        .map(Observation::fact)
        .filter(type::isInstance)
        .map(type::cast)
        .distinct()
        .toList();
  }

  private static List<Reason> reasons(Survey survey, ArtefactId artefact, String node) {
    return facts(survey, NotExamined.class).stream()
        .filter(open -> open.artefact() == artefact && open.node().text().equals(node))
        .map(NotExamined::reason)
        .toList();
  }

  private static boolean examined(Survey survey, ArtefactId artefact, String node) {
    return facts(survey, Examined.class).contains(new Examined(artefact, new NodeName(node)));
  }

  private static ZipFixture twoNodes() {
    return new ZipFixture()
        .add("kubernetesResources/nodes.yaml", "alias cp-2 NODENAME cp-2\n")
        .add("10.0.0.2/" + ID, "alias . NODE_ID A\ntime 2026-11-22T12:00:00Z\n")
        .add("10.0.0.2/" + HOST, "hostname cp-1\n")
        .add("10.0.0.2/" + MEMBERS, "sees B\nsees 10.0.0.9\nalias B NODE_ID B\n")
        .add("10.0.0.2/service-logs/etcd.state", "state etcd RUNNING OK\n")
        .add("10.0.0.2/service-logs/kubelet.state", "started kubelet 2026-11-22T11:59:00Z\n")
        .add("10.0.0.3/" + ID, "alias . NODE_ID B\ntime 2026-11-22T12:00:30Z\n")
        .add("10.0.0.3/" + HOST, "hostname cp-2\n")
        .add("10.0.0.3/service-logs/etcd.state", "started etcd 2026-11-22T12:00:00Z\n");
  }

  @Test
  void namesAreResolvedAndAgesCountedByEachMachinesClock() throws Exception {
    Survey survey = read(twoNodes());

    NodeName first = new NodeName("cp-1");
    NodeName second = new NodeName("cp-2");
    assertThat(facts(survey, Hostname.class))
        .containsExactlyInAnyOrder(new Hostname(first, "cp-1"), new Hostname(second, "cp-2"));
    assertThat(facts(survey, MemberSeen.class))
        .containsExactlyInAnyOrder(
            new MemberSeen(first, second, "", "", 0),
            new MemberSeen(first, NodeName.unknown("10.0.0.9"), "", "", 0));
    assertThat(facts(survey, ServiceStarted.class))
        .containsExactlyInAnyOrder(
            new ServiceStarted(first, "kubelet", 60), new ServiceStarted(second, "etcd", 30));
    assertThat(facts(survey, ServiceState.class)).hasSize(1);
    assertThat(facts(survey, KnownNode.class))
        .containsExactlyInAnyOrder(new KnownNode(first), new KnownNode(second));
    assertThat(survey.header().asOf()).isEqualTo(Instant.parse("2026-11-22T12:00:30Z"));
    assertThat(survey.skipped()).isEmpty();
  }

  @Test
  void aClockThatRunsAheadDoesNotMoveTheMomentOfCollection() throws Exception {
    Survey survey =
        read(
            twoNodes()
                .add("10.0.0.4/" + ID, "alias . NODE_ID C\ntime 2026-11-22T13:00:00Z\n")
                .add("10.0.0.4/service-logs/etcd.state", "started etcd 2026-11-22T12:59:00Z\n"));

    assertThat(survey.header().asOf()).isEqualTo(Instant.parse("2026-11-22T12:00:30Z"));
    assertThat(facts(survey, ServiceStarted.class))
        .contains(new ServiceStarted(new NodeName("10.0.0.4"), "etcd", 60));
  }

  @Test
  void everyMachineAndArtefactIsEitherExaminedOrNot() throws Exception {
    Survey survey = read(twoNodes().add("10.0.0.3/" + MEMBERS, "alias D NODE_ID D\n"));

    for (String node : List.of("cp-1", "cp-2", "D", "(cluster)")) {
      Scope scope = node.equals("(cluster)") ? Scope.CLUSTER : Scope.NODE;
      for (ArtefactId artefact : ArtefactId.values()) {
        int expected = artefact.scope() == scope ? 1 : 0;
        int found =
            reasons(survey, artefact, node).size() + (examined(survey, artefact, node) ? 1 : 0);
        assertThat(found).as("%s of %s", artefact, node).isEqualTo(expected);
      }
    }
    assertThat(examined(survey, ArtefactId.TALOS_MEMBERS, "cp-1")).isTrue();
    assertThat(reasons(survey, ArtefactId.TALOS_MEMBERS, "D")).containsExactly(Reason.NOT_IN_INPUT);
    assertThat(facts(survey, Cluster.class)).containsExactly(new Cluster("cluster"));
  }

  @Test
  void theSameArchiveInAnotherOrderSaysTheSame() throws Exception {
    Survey one = read(twoNodes().add("10.0.0.2/dmesg.log", "a\n").add("10.0.0.2/dmesg.log", "b\n"));
    Survey other =
        read(
            twoNodes()
                .add("10.0.0.2/dmesg.log", "a\n")
                .add("10.0.0.2/dmesg.log", "b\n")
                .shuffled(7));

    assertThat(other).isEqualTo(one);
  }

  @Test
  void anAbsentTypeIsEmptyOnlyIfTheGraphOfResourcesSaysSo() throws Exception {
    String graph =
        """
        digraph  {
        \tsubgraph cluster_s1 {
        \t\tlabel="Diagnostics.runtime.talos.dev";
        \t}
        \tsubgraph cluster_s2 {
        \t\tlabel="StaticPods.kubernetes.talos.dev";
        \t\tn1[fillcolor="azure2",label="k8s/StaticPods.kubernetes.talos.dev/x",shape="note"];
        \t}
        }
        """;
    Survey survey = read(twoNodes().add("10.0.0.2/dependencies.dot", graph));

    assertThat(examined(survey, ArtefactId.TALOS_DIAGNOSTICS, "cp-1")).isTrue();
    assertThat(reasons(survey, ArtefactId.TALOS_STATIC_PODS, "cp-1"))
        .containsExactly(Reason.NOT_IN_INPUT);
    assertThat(reasons(survey, ArtefactId.TALOS_DIAGNOSTICS, "cp-2"))
        .containsExactly(Reason.NOT_IN_INPUT);
  }

  @Test
  void aTypeThatEveryMachineHasIsNeverTakenForEmpty() throws Exception {
    String graph = "label=\"Members.cluster.talos.dev\";\n";
    Survey survey = read(twoNodes().add("10.0.0.3/dependencies.dot", graph));

    assertThat(reasons(survey, ArtefactId.TALOS_MEMBERS, "cp-2"))
        .containsExactly(Reason.NOT_IN_INPUT);
  }

  @Test
  void whatNeedsEtcdIsProvedAbsentByAnEtcdThatWaits() throws Exception {
    Survey survey =
        read(
            new ZipFixture()
                .add("10.0.0.2/" + NODENAME, "")
                .add("10.0.0.2/service-logs/etcd.state", "state etcd PREPARING UNKNOWN\n"));

    for (ArtefactId artefact :
        List.of(
            ArtefactId.TALOS_STATIC_PODS,
            ArtefactId.TALOS_STATIC_POD_STATUS,
            ArtefactId.TALOS_ETCD_MEMBER,
            ArtefactId.TALOS_LOGS_ETCD,
            ArtefactId.KUBERNETES_LOGS_APISERVER)) {
      assertThat(examined(survey, artefact, "10.0.0.2")).as(artefact.dotted()).isTrue();
    }
    assertThat(examined(survey, ArtefactId.TALOS_DIAGNOSTICS, "10.0.0.2")).isFalse();
  }

  @Test
  void aHealthyEtcdProvesNothingAbsent() throws Exception {
    Survey survey =
        read(
            new ZipFixture()
                .add("10.0.0.2/" + NODENAME, "")
                .add("10.0.0.2/service-logs/etcd.state", "state etcd RUNNING OK\n"));

    assertThat(reasons(survey, ArtefactId.TALOS_STATIC_PODS, "10.0.0.2"))
        .containsExactly(Reason.NOT_IN_INPUT);
    assertThat(reasons(survey, ArtefactId.TALOS_LOGS_ETCD, "10.0.0.2"))
        .containsExactly(Reason.NOT_IN_INPUT);
  }

  @Test
  void aWorkerHasNoEtcd() throws Exception {
    Survey survey =
        read(
            twoNodes()
                .add("10.0.0.5/" + TYPE, "worker\n")
                .add("10.0.0.5/" + HOST, "hostname w-1\n"));

    assertThat(examined(survey, ArtefactId.TALOS_ETCD_ALARMS, "w-1")).isTrue();
    assertThat(examined(survey, ArtefactId.TALOS_LOGS_TRUSTD, "w-1")).isTrue();
    assertThat(examined(survey, ArtefactId.TALOS_LOGS_KUBELET, "w-1")).isFalse();
    assertThat(examined(survey, ArtefactId.TALOS_ETCD_ALARMS, "cp-1")).isFalse();
  }

  @Test
  void redactedAndBrokenDocumentsAreNotExamined() throws Exception {
    Survey survey =
        read(
            twoNodes()
                .add("10.0.0.2/resources/kubeletspecs.kubernetes.talos.dev.yaml", "redacted\n")
                .add("10.0.0.2/mounts", "broken\n")
                .add("10.0.0.2/summary", "boom\n"));

    assertThat(reasons(survey, ArtefactId.TALOS_KUBELET_SPEC, "cp-1"))
        .containsExactly(Reason.REDACTED);
    assertThat(reasons(survey, ArtefactId.TALOS_MOUNTS, "cp-1")).containsExactly(Reason.BROKEN);
    assertThat(reasons(survey, ArtefactId.TALOS_VERSION, "cp-1")).containsExactly(Reason.BROKEN);
    assertThat(survey.skipped())
        .containsExactly(
            new SkippedInput("10.0.0.2/mounts", "line 1: not what was expected"),
            new SkippedInput("10.0.0.2/summary", "boom"));
  }

  @Test
  void oneBrokenServiceLeavesTheServicesOpen() throws Exception {
    Survey survey = read(twoNodes().add("10.0.0.2/service-logs/apid.state", "broken\n"));

    assertThat(reasons(survey, ArtefactId.TALOS_SERVICES, "cp-1")).containsExactly(Reason.BROKEN);
    assertThat(examined(survey, ArtefactId.TALOS_SERVICES, "cp-2")).isTrue();
  }

  @Test
  void everyCopyOfADuplicateNameIsRead() throws Exception {
    Survey survey =
        read(
            twoNodes()
                .add("10.0.0.2/service-logs/x.state", "state one RUNNING OK\n")
                .add("10.0.0.2/service-logs/x.state", "state two RUNNING OK\n"));

    assertThat(facts(survey, ServiceState.class))
        .extracting(ServiceState::service)
        .containsExactlyInAnyOrder("etcd", "one", "two");
  }

  @Test
  void anUnpackedBundleSaysTheSameAsThePackedOne() throws Exception {
    Survey packed = read(twoNodes());
    Path unpacked = folder.resolve("unpacked");
    for (String[] file :
        List.of(
            new String[] {"kubernetesResources/nodes.yaml", "alias cp-2 NODENAME cp-2\n"},
            new String[] {"10.0.0.2/" + ID, "alias . NODE_ID A\ntime 2026-11-22T12:00:00Z\n"},
            new String[] {"10.0.0.2/" + HOST, "hostname cp-1\n"},
            new String[] {"10.0.0.2/" + MEMBERS, "sees B\nsees 10.0.0.9\nalias B NODE_ID B\n"},
            new String[] {"10.0.0.2/service-logs/etcd.state", "state etcd RUNNING OK\n"},
            new String[] {
              "10.0.0.2/service-logs/kubelet.state", "started kubelet 2026-11-22T11:59:00Z\n"
            },
            new String[] {"10.0.0.3/" + ID, "alias . NODE_ID B\ntime 2026-11-22T12:00:30Z\n"},
            new String[] {"10.0.0.3/" + HOST, "hostname cp-2\n"},
            new String[] {
              "10.0.0.3/service-logs/etcd.state", "started etcd 2026-11-22T12:00:00Z\n"
            })) {
      Path path = unpacked.resolve(file[0]);
      Files.createDirectories(path.getParent());
      Files.writeString(path, file[1]);
    }

    assertThat(read(unpacked)).isEqualTo(packed);
    assertThat(facts(read(folder), KnownNode.class)).isEqualTo(facts(packed, KnownNode.class));
  }

  @Test
  void machinesOfTwoClustersAreNamed() throws Exception {
    Survey survey =
        read(
            twoNodes()
                .add("10.0.0.2/resources/infos.cluster.talos.dev.yaml", "cluster id1 prod\n")
                .add("10.0.0.3/resources/infos.cluster.talos.dev.yaml", "cluster id2 dev\n"));

    assertThat(survey.header().clusterName()).isEqualTo("dev");
    assertThat(facts(survey, Cluster.class)).containsExactly(new Cluster("dev"));
    assertThat(survey.skipped())
        .containsExactly(
            new SkippedInput(
                "(cluster name)",
                "the machines name different clusters: 'dev', 'prod'; the first one is shown"));
  }

  @Test
  void excerptsHoldNoSecret() throws Exception {
    Survey survey =
        read(twoNodes().add("10.0.0.4/" + HOST, "hostname w-1 abcdef.0123456789abcdef\n"));

    assertThat(survey.observations())
        .extracting(seen -> seen.evidence().excerpt())
        .contains("hostname w-1 ***")
        .noneMatch(excerpt -> excerpt.contains("0123456789abcdef"));
  }
}
