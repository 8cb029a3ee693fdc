package dev.ichor.collect;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is known of one machine: the witnesses for what an absent document would have said. */
public final class MachineView {

  private final NodeName node;
  private final List<Fact> facts = new ArrayList<>();
  private final Set<ArtefactId> examined = EnumSet.noneOf(ArtefactId.class);
  private final Set<String> emptyTypes = new HashSet<>();

  MachineView(NodeName node) {
    this.node = node;
  }

  void add(Fact fact) {
    if (fact instanceof NodeFact about && about.node().equals(node)) {
      facts.add(fact);
    }
  }

  void addExamined(ArtefactId artefact) {
    examined.add(artefact);
  }

  void addEmptyTypes(Set<String> types) {
    emptyTypes.addAll(types);
  }

  /** Facts of the given type that the machine's own documents state of it. */
  public <F extends Fact> Stream<F> facts(Class<F> type) {
    return facts.stream().filter(type::isInstance).map(type::cast);
  }

  /** Whether an artefact was read to its end. */
  public boolean examined(ArtefactId artefact) {
    return examined.contains(artefact);
  }

  /** Whether another document says that a resource type has no instance; its name in lower case. */
  public boolean hasNone(String resourceType) {
    return emptyTypes.contains(resourceType);
  }
}
