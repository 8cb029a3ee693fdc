package dev.ichor.inference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.compile.CompiledRules;
import dev.ichor.compile.RuleCompiler;
import dev.ichor.compile.RuleSource;
import dev.ichor.conclusion.Explains;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Problem;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.MemoryTotal;
import java.util.List;
import org.junit.jupiter.api.Test;

class InferenceTest {

  private static final NodeName CP_1 = new NodeName("cp-1");
  private static final NodeName CP_2 = new NodeName("cp-2");

  private static final String SMALL =
      """
      package dev.ichor.rules.machine
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.machine.*

      declare Small extends Problem
          node : NodeName @key
      end

      rule "machine.small" @confidence( likely )
      when
          MemoryTotal( $node : node, mebibytes < 100 )
      then
          insertLogical( new Small( $node ) );
      end

      rule "machine.small, tiny"
      when
          MemoryTotal( $node : node, mebibytes < 10 )
      then
          insertLogical( new Small( $node ) );
      end
      """;

  private static final String LOST =
      """
      package dev.ichor.rules.node
      import dev.ichor.conclusion.*
      import dev.ichor.fact.*
      import dev.ichor.fact.coverage.*
      import dev.ichor.fact.machine.*

      declare Lost extends Problem
          node : NodeName @key
      end

      rule "node.lost"
      when
          ControlPlane( $node : node )
          Examined( artefact == ArtefactId.TALOS_PLATFORM, node == $node )
          not Platform( node == $node )
      then
          insertLogical( new Lost( $node ) );
      end
      """;

  private static final String EDGES =
      """
      package dev.ichor.rules.explains
      import dev.ichor.conclusion.*
      import dev.ichor.fact.machine.ControlPlane

      rule "same node"
      when
          ExplainsEntry( scope == ExplainsEntry.Scope.SAME_NODE, $causeId : cause, $effectId : effect )
          $cause : Problem( id == $causeId, node != null, $node : node )
          $effect : Problem( id == $effectId, node == $node )
      then
          insertLogical( new Explains( $cause, $effect ) );
      end

      rule "every control plane"
      when
          ExplainsEntry( scope == ExplainsEntry.Scope.EVERY_CONTROL_PLANE, $causeId : cause, $effectId : effect )
          $cause : Problem( id == $causeId )
          $effect : Problem( id == $effectId )
          forall( ControlPlane( $node : node ) Problem( id == $causeId, node == $node ) )
      then
          insertLogical( new Explains( $cause, $effect ) );
      end
      """;

  private static final KnowledgeBase RULES =
      KnowledgeBase.load(
          new CompiledRules(
              RuleCompiler.compile(
                  List.of(
                      new RuleSource("machine/small.drl", SMALL, "node"),
                      new RuleSource("node/lost.drl", LOST, "node"),
                      new RuleSource("explains/edges.drl", EDGES, ""))),
              InferenceTest.class.getClassLoader()));

  private static Outcome conclude(List<ExplainsEntry> entries, Fact... facts) {
    try (Inference inference = new Inference(RULES, entries)) {
      for (Fact fact : facts) {
        inference.insert(fact);
      }
      return inference.conclude();
    }
  }

  private static List<String> keys(Outcome outcome) {
    return outcome.problems().keySet().stream().map(Problem::key).toList();
  }

  @Test
  void aProblemCarriesEveryJustificationOfEveryRule() {
    Outcome outcome = conclude(List.of(), new MemoryTotal(CP_1, 5), new MemoryTotal(CP_2, 50));

    assertThat(keys(outcome)).containsExactly("machine.small:node/cp-1", "machine.small:node/cp-2");
    assertThat(outcome.problems().values())
        .extracting(reasons -> reasons.stream().map(Justification::rule).toList())
        .containsExactly(List.of("machine.small", "machine.small, tiny"), List.of("machine.small"));
  }

  @Test
  void aConclusionFallsWithItsFactAndComesBackWithIt() {
    try (Inference inference = new Inference(RULES, List.of())) {
      MemoryTotal small = new MemoryTotal(CP_1, 50);
      inference.insert(small);
      assertThat(keys(inference.conclude())).containsExactly("machine.small:node/cp-1");

      inference.update(small, new MemoryTotal(CP_1, 4096));
      assertThat(keys(inference.conclude())).isEmpty();

      inference.update(new MemoryTotal(CP_1, 4096), small);
      assertThat(keys(inference.conclude())).containsExactly("machine.small:node/cp-1");

      inference.delete(small);
      assertThat(keys(inference.conclude())).isEmpty();
    }
  }

  @Test
  void absenceCountsOnlyWhereItWasLookedFor() {
    assertThat(keys(conclude(List.of(), new ControlPlane(CP_1)))).isEmpty();
    assertThat(
            keys(
                conclude(
                    List.of(),
                    new ControlPlane(CP_1),
                    new Examined(ArtefactId.TALOS_PLATFORM, CP_1))))
        .containsExactly("node.lost:node/cp-1");
  }

  @Test
  void anEdgeOfThePagesHoldsOnTheSameNodeOnly() {
    Outcome outcome =
        conclude(
            List.of(new ExplainsEntry("machine.small", "node.lost", Scope.SAME_NODE)),
            new MemoryTotal(CP_1, 50),
            new ControlPlane(CP_1),
            new ControlPlane(CP_2),
            new Examined(ArtefactId.TALOS_PLATFORM, CP_1),
            new Examined(ArtefactId.TALOS_PLATFORM, CP_2));

    assertThat(edges(outcome)).containsExactly("machine.small:node/cp-1 -> node.lost:node/cp-1");
  }

  @Test
  void anEdgeOverAllControlPlanesNeedsTheCauseOnEachOfThem() {
    List<ExplainsEntry> entries =
        List.of(new ExplainsEntry("machine.small", "node.lost", Scope.EVERY_CONTROL_PLANE));
    Examined examined = new Examined(ArtefactId.TALOS_PLATFORM, CP_1);
    Outcome onOne =
        conclude(
            entries,
            new MemoryTotal(CP_1, 50),
            new ControlPlane(CP_1),
            new ControlPlane(CP_2),
            examined);
    Outcome onAll =
        conclude(
            entries,
            new MemoryTotal(CP_1, 50),
            new MemoryTotal(CP_2, 50),
            new ControlPlane(CP_1),
            new ControlPlane(CP_2),
            examined);

    assertThat(edges(onOne)).isEmpty();
    assertThat(edges(onAll))
        .containsExactly(
            "machine.small:node/cp-1 -> node.lost:node/cp-1",
            "machine.small:node/cp-2 -> node.lost:node/cp-1");
  }

  private static List<String> edges(Outcome outcome) {
    return outcome.explains().keySet().stream().map(InferenceTest::edge).toList();
  }

  private static String edge(Explains edge) {
    return edge.cause().key() + " -> " + edge.effect().key();
  }
}
