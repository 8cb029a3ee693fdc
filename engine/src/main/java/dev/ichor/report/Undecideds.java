package dev.ichor.report;

import dev.ichor.conclusion.Problem;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleOutline;
import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.observation.FactBase;
import dev.ichor.proof.WorkingObjects;
import dev.ichor.report.Report.Undecided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells for problems that no rule concluded whether they are ruled out, not applicable or could not
 * be decided because an artefact that one of their rules needs was not examined.
 */
final class Undecideds {

  private final Map<String, Needs> needs = new TreeMap<>();
  private final Map<NodeName, Map<ArtefactId, Reason>> missing = new TreeMap<>();
  private final Set<NodeName> nodes = new TreeSet<>();
  private final Set<NodeName> workersOnly = new HashSet<>();
  private final Set<ArtefactId> needed = EnumSet.noneOf(ArtefactId.class);
  private final boolean clientSeen;

  private final WorkingObjects objects;
  private final Peers peers;

  /**
   * Reads the coverage.
   *
   * @param facts everything observed
   * @param concluded everything concluded
   */
  Undecideds(KnowledgeBase rules, FactBase facts, Collection<Problem> concluded) {
    List<Object> objects = new ArrayList<>(facts.facts());
    objects.addAll(rules.reference());
    objects.addAll(concluded);
    this.objects = new WorkingObjects(objects);
    this.peers = new Peers(rules, this.objects);
    boolean ofClient = false;
    for (Fact fact : facts.facts()) {
      ofClient |= tellsOfClient(fact);
      if (fact instanceof NotExamined gap) {
        missing
            .computeIfAbsent(gap.node(), node -> new EnumMap<>(ArtefactId.class))
            .put(gap.artefact(), gap.reason());
      } else if (fact instanceof KnownNode known) {
        nodes.add(known.node());
      } else if (fact instanceof Worker worker) {
        workersOnly.add(worker.node());
      }
    }
    for (Fact fact : facts.facts()) {
      if (fact instanceof ControlPlane controlPlane) {
        workersOnly.remove(controlPlane.node());
      }
    }
    Map<String, List<RuleOutline>> byProblem = new TreeMap<>();
    for (RuleOutline outline : rules.outlines()) {
      byProblem.computeIfAbsent(outline.problemId(), id -> new ArrayList<>()).add(outline);
    }
    for (ProblemType type : rules.types()) {
      Needs ofType = Needs.of(type, byProblem.getOrDefault(type.id(), List.of()));
      needs.put(type.id(), ofType);
      needed.addAll(ofType.artefacts());
    }
    this.clientSeen = ofClient;
  }

  /** Whether anything of the person's own side was given, be it but an excerpt. */
  private static boolean tellsOfClient(Fact fact) {
    return fact instanceof Examined examined
        ? examined.artefact().isOfClient()
        : fact instanceof NotExamined gap
            && gap.artefact().isOfClient()
            && gap.reason() != Reason.NOT_IN_INPUT;
  }

  /**
   * What the rules of a problem need.
   *
   * @param type the problem
   * @param artefacts artefacts of all its rules' conditions
   * @param controlPlanesOnly each of its rules matches a control plane
   * @param services services that conditions on service states name
   * @param rules the rules
   */
  private record Needs(
      ProblemType type,
      Set<ArtefactId> artefacts,
      boolean controlPlanesOnly,
      Set<String> services,
      List<RuleOutline> rules) {

    static Needs of(ProblemType type, List<RuleOutline> outlines) {
      Set<ArtefactId> artefacts = new TreeSet<>();
      Set<String> services = new LinkedHashSet<>();
      List<RuleOutline> own = new ArrayList<>();
      boolean controlPlanesOnly = true;
      String simpleName = type.className().substring(type.className().lastIndexOf('.') + 1);
      for (RuleOutline outline : outlines) {
        if (!outline.concludes().equals(simpleName)) {
          continue;
        }
        own.add(outline);
        boolean matchesControlPlane = false;
        for (Condition condition : outline.conditions()) {
          artefacts.addAll(condition.authority());
          matchesControlPlane |= condition.types().contains("ControlPlane");
          services.addAll(Looks.services(condition.text()));
        }
        controlPlanesOnly &= matchesControlPlane;
      }
      return new Needs(type, artefacts, controlPlanesOnly, services, own);
    }
  }

  /** Everything that rules can match. */
  WorkingObjects objects() {
    return objects;
  }

  /** Whether some rule needs an artefact. */
  boolean isNeeded(ArtefactId artefact) {
    return needed.contains(artefact);
  }

  /** Whether any rule concludes the problem. */
  boolean isKnown(String id) {
    return needs.containsKey(id);
  }

  /**
   * What kept a problem from being decided for a machine (null: for the cluster); empty if nothing.
   */
  Optional<Undecided> undecided(String id, NodeName node) {
    Needs needed = needs.get(id);
    if (needed == null || !applies(needed, node)) {
      return Optional.empty();
    }
    Map<ArtefactId, Reason> gaps = new TreeMap<>();
    NodeName gapNode = node;
    for (NodeName where : node.equals(NodeName.CLUSTER) ? allNodes(needed) : around(needed, node)) {
      Map<ArtefactId, Reason> here = gaps(needed, where);
      if (!here.isEmpty() && gaps.isEmpty()) {
        gaps = here;
        gapNode = where;
      }
    }
    gaps.putAll(gaps(needed, NodeName.CLUSTER));
    return gaps.isEmpty() ? Optional.empty() : Optional.of(undecided(needed, node, gapNode, gaps));
  }

  /** A machine and those that its rules had come to, the machine first. */
  private List<NodeName> around(Needs needed, NodeName node) {
    Set<NodeName> around = new LinkedHashSet<>(List.of(node));
    for (RuleOutline rule : needed.rules()) {
      around.addAll(peers.of(needed.type(), rule, node));
    }
    return List.copyOf(around);
  }

  private List<NodeName> allNodes(Needs needed) {
    return nodes.stream()
        .filter(node -> !(needed.controlPlanesOnly() && workersOnly.contains(node)))
        .toList();
  }

  private Map<ArtefactId, Reason> gaps(Needs needed, NodeName node) {
    Map<ArtefactId, Reason> gaps = new TreeMap<>(missing.getOrDefault(node, Map.of()));
    gaps.keySet().retainAll(needed.artefacts());
    return gaps;
  }

  /** The commands that show all that a problem waits for, one for each document. */
  List<String> commands(Undecided open) {
    Needs needed = needs.get(open.id());
    Set<String> services = needed == null ? Set.of() : needed.services();
    List<String> commands = new ArrayList<>();
    for (String need : open.needs()) {
      int at = need.indexOf('@');
      String node = at < 0 ? NodeName.CLUSTER.text() : need.substring(at + 1);
      ArtefactId.parse(at < 0 ? need : need.substring(0, at))
          .ifPresent(artefact -> commands.add(Looks.command(artefact, node, services)));
    }
    return commands;
  }

  private static Undecided undecided(
      Needs needed, NodeName node, NodeName gapNode, Map<ArtefactId, Reason> gaps) {
    List<String> places = new ArrayList<>();
    gaps.keySet()
        .forEach(
            artefact ->
                places.add(
                    artefact.scope() == ArtefactId.Scope.CLUSTER
                        ? artefact.dotted()
                        : artefact.dotted() + "@" + gapNode.text()));
    ArtefactId first = gaps.keySet().iterator().next();
    String subject =
        node.equals(NodeName.CLUSTER)
            ? "cluster"
            : needed.type().subjectKind().lower() + "/" + node.text();
    return new Undecided(
        needed.type().id(),
        subject,
        places,
        gaps.values().iterator().next().dashed(),
        Looks.command(first, gapNode.text(), needed.services()));
  }

  private boolean applies(Needs needed, NodeName node) {
    return !(needed.controlPlanesOnly() && workersOnly.contains(node));
  }

  /** The machines (or the cluster) for which a problem could be concluded. */
  List<NodeName> subjects(String id) {
    Needs needed = needs.get(id);
    if (needed == null || (needed.type().subjectKind() == SubjectKind.CLIENT && !clientSeen)) {
      return List.of();
    }
    boolean perNode =
        needed.type().subjectKind() == SubjectKind.NODE
            || needed.type().subjectKind() == SubjectKind.MEMBER;
    return perNode ? allNodes(needed) : List.of(NodeName.CLUSTER);
  }
}
