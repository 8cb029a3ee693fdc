package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.Cluster;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people state in words, as facts beside what was pasted. */
class StatementsTest {

  private static final NodeName CP_1 = new NodeName("cp-1");
  private static final String FILE =
      """
      apiVersion: ichor/facts-v1
      case: 1-thread
      statements:
        - text: the first control plane, nobody else is a member
          facts:
            - ControlPlane: {node: cp-1}
          examined: [talos.members@cp-1, kubernetes.csrs]
        - text: something that no document says
          facts: []
      """;

  private static Statements read(String file) {
    return Statements.read("1.facts.yaml", file, Vocabulary.ofFacts());
  }

  private static Survey seen() {
    Fact csrs = new NotExamined(ArtefactId.KUBERNETES_CSRS, NodeName.CLUSTER, Reason.NOT_IN_INPUT);
    return new Survey(
        new Header("text", Instant.EPOCH, null, null, null, List.of(), null, 0, 0),
        Stream.of(new Cluster("cluster"), csrs)
            .map(
                fact ->
                    new Observation(
                        fact,
                        new Evidence(
                            ArtefactId.TALOS_INFOS,
                            NodeName.CLUSTER,
                            new Locator.Given("test"),
                            null,
                            "")))
            .toList(),
        List.of());
  }

  @Test
  void statementsAreFactsWithTheirWordsAndLinesAsEvidence() {
    Survey both = read(FILE).beside(seen());

    assertThat(both.observations())
        .filteredOn(observation -> observation.fact().equals(new ControlPlane(CP_1)))
        .extracting(one -> one.evidence().locator().display(), one -> one.evidence().excerpt())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "1.facts.yaml:6", "the first control plane, nobody else is a member"));
  }

  @Test
  void whatWasLookedAtIsExaminedAndNothingElseOfANewMachineIs() {
    List<Fact> facts =
        read(FILE).beside(seen()).observations().stream().map(Observation::fact).toList();

    assertThat(facts)
        .contains(
            new KnownNode(CP_1),
            new Examined(ArtefactId.TALOS_MEMBERS, CP_1),
            new Examined(ArtefactId.KUBERNETES_CSRS, NodeName.CLUSTER),
            new NotExamined(ArtefactId.TALOS_SERVICES, CP_1, Reason.NOT_IN_INPUT))
        .doesNotContain(
            new NotExamined(ArtefactId.TALOS_MEMBERS, CP_1, Reason.NOT_IN_INPUT),
            new NotExamined(ArtefactId.KUBERNETES_CSRS, NodeName.CLUSTER, Reason.NOT_IN_INPUT));
  }

  @Test
  void aWrongPlaceIsNamed() {
    assertThatThrownBy(() -> read(FILE.replace("kubernetes.csrs", "kubernetes.csrs@cp-1")))
        .hasMessageContaining("exists once per cluster");
    assertThatThrownBy(() -> read(FILE.replace("talos.members@cp-1", "talos.members")))
        .hasMessageContaining("exists once per node");
    assertThatThrownBy(() -> read(FILE.replace("kubernetes.csrs", "kubernetes.moon")))
        .hasMessageContaining("unknown artefact 'kubernetes.moon'");
    assertThatThrownBy(() -> read(FILE.replace("facts-v1", "facts-v9")))
        .hasMessageContaining("write ichor/facts-v1");
  }
}
