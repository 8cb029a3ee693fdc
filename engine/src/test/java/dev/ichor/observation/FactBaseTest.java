package dev.ichor.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import dev.ichor.observation.Locator.FileLine;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FactBaseTest {

  private static final NodeName CP_1 = new NodeName("cp-1");
  private static final NodeName W_1 = new NodeName("w-1");

  private static Evidence at(ArtefactId artefact, String path, int line) {
    return new Evidence(artefact, CP_1, new FileLine(path, line), null, "");
  }

  private static final List<Observation> SEEN =
      List.of(
          new Observation(new Worker(W_1), at(ArtefactId.TALOS_MEMBERS, "members", 9)),
          new Observation(new ControlPlane(CP_1), at(ArtefactId.TALOS_MEMBERS, "members", 10)),
          new Observation(new ControlPlane(CP_1), at(ArtefactId.TALOS_MEMBERS, "members", 2)),
          new Observation(new ControlPlane(CP_1), at(ArtefactId.TALOS_MACHINE_TYPE, "type", 1)));

  @Test
  void documentsThatSayTheSameMakeOneFactWithAllTheirEvidence() {
    FactBase facts = FactBase.of(SEEN);

    assertThat(facts.facts()).containsExactly(new ControlPlane(CP_1), new Worker(W_1));
    assertThat(facts.evidence(new ControlPlane(CP_1)))
        .extracting(evidence -> evidence.locator().display())
        .containsExactly("members:2", "members:10", "type:1");
    assertThat(facts.evidence(new Worker(CP_1))).isEmpty();
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    List<Observation> shuffled = new ArrayList<>(SEEN);
    Collections.shuffle(shuffled, new Random(7));

    FactBase facts = FactBase.of(shuffled);

    assertThat(List.copyOf(facts.facts())).isEqualTo(List.copyOf(FactBase.of(SEEN).facts()));
  }
}
