package dev.ichor.verify;

import dev.ichor.fact.Cluster;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.SeenIn;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Makes the survey that a source would have made of the facts of a case. */
final class CaseSurvey {

  private static final String UNKNOWN = "unknown(";

  private final String origin;
  private final CaseCoverage coverage;
  private final NavigableSet<NodeName> nodes = new TreeSet<>();

  /**
   * A case.
   *
   * @param origin file and line of the case
   * @param everGiven all facts that it gives at any moment: they name the nodes
   */
  CaseSurvey(String origin, CaseCoverage coverage, Collection<GivenFact> everGiven) {
    this.origin = origin;
    this.coverage = coverage;
    nodes.addAll(coverage.nodes());
    everGiven.forEach(given -> addNodes(given.fact()));
  }

  private void addNodes(Fact fact) {
    for (Object value : Components.of(fact).values()) {
      if (value instanceof NodeName node
          && !node.equals(NodeName.CLUSTER)
          && !node.text().startsWith(UNKNOWN)) {
        nodes.add(node);
      }
    }
  }

  Survey at(Instant asOf, List<GivenFact> facts) {
    List<Observation> seen = new ArrayList<>();
    facts.forEach(given -> seen.add(observation(given)));
    if (facts.stream().noneMatch(given -> given.fact() instanceof Cluster)) {
      seen.add(given(new Cluster("cluster"), ArtefactId.TALOS_INFOS, NodeName.CLUSTER));
    }
    for (NodeName node : nodes) {
      seen.add(given(new KnownNode(node), ArtefactId.TALOS_MEMBERS, node));
    }
    for (ArtefactId artefact : ArtefactId.values()) {
      if (artefact.scope() == Scope.CLUSTER) {
        seen.add(coverage(artefact, NodeName.CLUSTER));
      } else {
        nodes.forEach(node -> seen.add(coverage(artefact, node)));
      }
    }
    return new Survey(header(asOf, facts), seen, List.of());
  }

  private Observation coverage(ArtefactId artefact, NodeName node) {
    return coverage
        .missing(artefact, node)
        .map(reason -> given(new NotExamined(artefact, node, reason), artefact, node))
        .orElseGet(() -> given(new Examined(artefact, node), artefact, node));
  }

  private Observation given(Fact fact, ArtefactId artefact, NodeName node) {
    return new Observation(fact, new Evidence(artefact, node, new Locator.Given(origin), null, ""));
  }

  private Observation observation(GivenFact given) {
    SeenIn seenIn = given.fact().getClass().getAnnotation(SeenIn.class);
    NodeName node = given.fact() instanceof NodeFact about ? about.node() : NodeName.CLUSTER;
    List<ArtefactId> artefacts =
        seenIn == null ? List.of(ArtefactId.TALOS_INFOS) : List.of(seenIn.value());
    ArtefactId artefact =
        artefacts.stream()
            .filter(one -> coverage.missing(one, node).isEmpty())
            .findFirst()
            .orElse(artefacts.get(0));
    return new Observation(
        given.fact(),
        new Evidence(
            artefact,
            artefact.scope() == Scope.CLUSTER ? NodeName.CLUSTER : node,
            new Locator.Given(given.origin()),
            null,
            ""));
  }

  private static Header header(Instant asOf, List<GivenFact> facts) {
    String cluster = null;
    int controlPlanes = 0;
    int workers = 0;
    for (GivenFact given : facts) {
      controlPlanes += given.fact() instanceof ControlPlane ? 1 : 0;
      workers += given.fact() instanceof Worker ? 1 : 0;
      cluster = given.fact() instanceof Cluster named ? named.name() : cluster;
    }
    return new Header("case", asOf, cluster, null, null, List.of(), null, controlPlanes, workers);
  }
}
