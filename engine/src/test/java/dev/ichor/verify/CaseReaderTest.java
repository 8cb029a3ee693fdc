package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.Cluster;
import dev.ichor.fact.DialError;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.etcd.EtcdBootstrapRequested;
import dev.ichor.fact.etcd.EtcdPeerDialFailed;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.TalosVersion;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseReaderTest {

  private static final CaseReader READER = new CaseReader(Vocabulary.ofFacts());
  private static final NodeName CP_1 = new NodeName("cp-1");
  private static final NodeName CP_2 = new NodeName("cp-2");

  private static final String HEAD =
      """
      apiVersion: ichor/test-v1
      problem: etcd.sick
      now: 2026-11-22T10:00:00Z
      collected: [talos.services@*]
      cases:
        - name: one
      """;

  private static Case read(String body) {
    return READER.read("etcd/sick.test.yaml", HEAD + body.indent(4)).cases().get(0);
  }

  private static List<Fact> facts(CaseMoment moment) {
    return moment.facts().stream().map(GivenFact::fact).toList();
  }

  private static void fails(String body, String message) {
    assertThatThrownBy(() -> read(body)).hasMessageContaining("etcd/sick.test.yaml:" + message);
  }

  @Test
  void factsAreMadeOfTheirComponents() {
    Case read =
        read(
            """
            facts:
              - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: OK, changeAge: 5}
              - TalosVersion: {node: cp-1, version: v1.13.9}
              - EtcdPeerDialFailed: {node: cp-1, peer: cp-2, reason: TIMEOUT, lastAge: 120}
              - EtcdPeerDialFailed: {node: cp-1, peer: cp-2, reason: REFUSED, firstAge: 900, lastAge: 121, count: 7}
            absent: [etcd.sick]
            """);

    assertThat(facts(read.moments().get(0)))
        .containsExactly(
            new ServiceState(CP_1, "etcd", RunState.RUNNING, Health.OK, 5),
            new TalosVersion(CP_1, Version.of("1.13.9")),
            new EtcdPeerDialFailed(CP_1, CP_2, DialError.TIMEOUT, 120, 120, 1, true),
            new EtcdPeerDialFailed(CP_1, CP_2, DialError.REFUSED, 900, 121, 7, false));
    assertThat(read.moments().get(0).facts())
        .extracting(GivenFact::origin)
        .containsExactly(
            "etcd/sick.test.yaml:8",
            "etcd/sick.test.yaml:9",
            "etcd/sick.test.yaml:10",
            "etcd/sick.test.yaml:11");
  }

  @Test
  void theRestOfACaseIsKept() {
    Case read =
        read(
            """
            rows: [G43, X7]
            mustNot: G43
            facts: []
            silentBecause: ["current", "health == Health.OK"]
            absent: [etcd.sick]
            exact: true
            notExamined: {"etcd.sick:node/cp-1": talos.services@cp-1}
            proof: {etcd.sick: [ServiceState/cp-2]}
            """);

    assertThat(read)
        .isEqualTo(
            new Case(
                "etcd/sick.test.yaml",
                6,
                "etcd.sick",
                "one",
                List.of("G43", "X7"),
                "G43",
                read.moments(),
                List.of("current", "health == Health.OK"),
                true));
    assertThat(read.moments().get(0).wanted())
        .isEqualTo(
            new Expectations(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Wanted("etcd.sick", Map.of(), "etcd/sick.test.yaml:11")),
                List.of(
                    new Wanted(
                        "etcd.sick:node/cp-1",
                        Map.of("needs", List.of("talos.services@cp-1")),
                        "etcd/sick.test.yaml:13")),
                List.of(
                    new Wanted(
                        "etcd.sick",
                        Map.of("facts", List.of("ServiceState/cp-2")),
                        "etcd/sick.test.yaml:14"))));
  }

  @Test
  void whatNobodyKnowsIsNamedWithTheNearestName() {
    fails(
        "facts: [{ServiceStat: {node: cp-1}}]",
        "7: unknown type of fact 'ServiceStat'; did you mean 'ServiceState'?");
    fails(
        "facts: [{ServiceState: {node: cp-1, servce: etcd}}]",
        "7: unknown key 'servce'; did you mean 'service'?");
    fails(
        "facts: [{ServiceState: {node: cp-1, service: etcd, state: RUNING}}]",
        "7: 'RUNING' is none of the values of state [");
    fails("fakts: []", "7: unknown key 'fakts'; did you mean 'facts'?");
    fails("facts: []\nexpects: []", "8: unknown key 'expects'; did you mean 'expect'?");
    fails(
        "collected: [talos.service@*]",
        "7: unknown artefact 'talos.service'; did you mean 'talos.services'?");
    fails(
        "notCollected: {talos.services@cp-1: unreachabel}",
        "7: 'unreachabel' is none of [not-in-input, unreachable,");
  }

  @Test
  void valuesThatDoNotFitAreRefused() {
    fails(
        "facts: [{ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: OK}}]",
        "7: ServiceState needs 'changeAge' (int)");
    fails("facts: [{MemoryTotal: {node: cp-1, mebibytes: much}}]", "7: 'much' is no whole number");
    fails("facts: [{TalosVersion: {node: cp-1, version: new}}]", "7: 'new' is no version");
    fails(
        "facts: [{UsableAddress: {node: cp-1, address: 10.0.0}}]", "7: '10.0.0' is no IP address");
    fails(
        "facts: [{MachineStage: {node: cp-1, stage: RUNNING, ready: yes}}]",
        "7: 'yes' is no true or false");
    fails("facts: [{Examined: {node: cp-1}}]", "7: Examined cannot be given; 'collected'");
    fails("facts: []", "6: nothing is expected here; add one of [expect,");
    fails("absent: [x]", "6: 'facts' is missing here");
    fails("from: some.zip", "7: recordings cannot be used yet; give 'facts' instead");
    fails("asOf: today", "7: 'today' is no time like");
    fails("now: 2026-11-22T10:00:00Z\nasOf: 2026-11-22T10:00:00Z", "8: 'now' and 'asOf' say");
    fails("collected: [talos.services]", "7: talos.services exists once per node");
    fails("collected: [kubernetes.nodes@*]", "7: kubernetes.nodes exists once per cluster");
    fails("facts: []\nabsent: [x]\nexact: perhaps", "9: 'perhaps' is no true or false");
    assertThatThrownBy(() -> READER.read("f", HEAD.replace("test-v1", "test-v9")))
        .hasMessage("f:1: 'ichor/test-v9' is no format known; write ichor/test-v1");
    assertThatThrownBy(
            () ->
                READER.read(
                    "f",
                    HEAD
                        + "    facts: []\n"
                        + "    absent: [x]\n"
                        + "  - {name: one, facts: [], absent: [x]}"))
        .hasMessage("f:9: two cases are called 'one'; rename one");
  }

  @Test
  void everyNodeHasEveryArtefactEitherExaminedOrNot() {
    Survey survey =
        read("""
        collected: [kubernetes.nodes]
        notCollected: {"talos.*@cp-2": unreachable}
        facts:
          - EtcdPeerDialFailed: {node: cp-1, peer: "unknown(10.0.0.4)", reason: TIMEOUT, lastAge: 5}
        absent: [etcd.sick]
        """)
            .moments()
            .get(0)
            .survey();
    List<Fact> facts = survey.observations().stream().map(Observation::fact).toList();
    long perNode = Arrays.stream(ArtefactId.values()).filter(a -> a.scope() == Scope.NODE).count();

    assertThat(facts)
        .contains(
            new Cluster("cluster"),
            new KnownNode(CP_1),
            new KnownNode(CP_2),
            new Examined(ArtefactId.TALOS_SERVICES, CP_1),
            new NotExamined(ArtefactId.TALOS_SERVICES, CP_2, Reason.UNREACHABLE),
            new NotExamined(ArtefactId.TALOS_LOGS_ETCD, CP_1, Reason.NOT_IN_INPUT),
            new NotExamined(ArtefactId.KUBERNETES_LOGS_APISERVER, CP_2, Reason.NOT_IN_INPUT),
            new Examined(ArtefactId.KUBERNETES_NODES, NodeName.CLUSTER),
            new NotExamined(ArtefactId.KUBERNETES_CSRS, NodeName.CLUSTER, Reason.NOT_IN_INPUT))
        .doesNotHaveDuplicates();
    assertThat(facts)
        .filteredOn(fact -> fact instanceof Examined || fact instanceof NotExamined)
        .hasSize((int) (2 * perNode + (ArtefactId.values().length - perNode)));
    assertThat(facts).filteredOn(fact -> fact instanceof KnownNode).hasSize(2);
    assertThat(survey.header().asOf()).isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
  }

  @Test
  void betweenStepsEverythingGrowsOlderAndFactsComeAndGo() {
    List<CaseMoment> moments =
        read("""
        timeline:
          - at: 0s
            insert:
              - ServiceState: {node: cp-1, service: etcd, state: RUNNING, health: OK, changeAge: -1}
              - EtcdBootstrapRequested: {node: cp-1, lastAge: 60}
              - EtcdBootstrapRequested: {node: cp-2, lastAge: 60, current: true}
            absent: [etcd.sick]
          - at: 1m
            absent: [etcd.sick]
          - at: 61s
            update:
              - ServiceState: {where: {node: cp-1, service: etcd}, state: FAILED, changeAge: 1}
            delete:
              - EtcdBootstrapRequested: {node: cp-1}
            absent: [etcd.sick]
        """)
            .moments();

    assertThat(moments).extracting(CaseMoment::seconds).containsExactly(0, 60, 61);
    assertThat(moments.get(2).survey().header().asOf())
        .isEqualTo(Instant.parse("2026-11-22T10:01:01Z"));
    assertThat(facts(moments.get(1)))
        .containsExactly(
            new ServiceState(CP_1, "etcd", RunState.RUNNING, Health.OK, -1),
            new EtcdBootstrapRequested(CP_1, 120, 120, 1, true),
            new EtcdBootstrapRequested(CP_2, 120, 120, 1, true));
    assertThat(facts(moments.get(2)))
        .containsExactly(
            new ServiceState(CP_1, "etcd", RunState.FAILED, Health.OK, 1),
            new EtcdBootstrapRequested(CP_2, 121, 121, 1, true));
  }

  @Test
  void aTimelineThatCannotBeIsRefused() {
    fails("facts: []\ntimeline: []", "7: a case has 'facts' or a 'timeline', not both");
    fails("timeline: [{at: soon, absent: [x]}]", "7: 'soon' is no time like 90s, 5m or 2h");
    fails(
        "timeline: [{at: 9s, absent: [x]}, {at: 8s, absent: [x]}]",
        "7: steps are in order of time, and this one is earlier");
    fails(
        "timeline: [{at: 0s, delete: [{ControlPlane: {node: cp-1}}], absent: [x]}]",
        "7: no ControlPlane agrees with this at that moment");
    fails("timeline: [{at: 0s, insrt: [], absent: [x]}]", "7: unknown key 'insrt'");
    fails("timeline: [{at: 0s, insert: []}]", "7: nothing is expected here");
  }

  @Test
  void theVocabularyIsEveryFactButCoverage() {
    Vocabulary vocabulary = Vocabulary.ofFacts();

    assertThat(vocabulary.names())
        .contains("Cluster", "ServiceState", "KnownNode", "EtcdPeerDialFailed")
        .doesNotContain("Examined", "NotExamined", "Health", "NodeName");
    assertThat(vocabulary.types()).hasSameSizeAs(vocabulary.names());
  }
}
