package dev.ichor.boot;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which of the documents that were left unread a report asks for: those that a problem which is
 * neither found nor ruled out waits for. First those of machines that something is wrong with, and
 * of the control planes where the whole cluster is concerned; the others only if they are few.
 */
final class Demand {

  /** So many documents are read for the sake of a conclusive answer alone. */
  private static final int FEW = 400;

  private static final String CLUSTER = "cluster";

  private final Report report;

  /** Calls by what they would show, {@code talos.logs.etcd@cp-1}. */
  private final SortedMap<String, SortedSet<String>> calls = new TreeMap<>();

  private final Set<String> nodes = new TreeSet<>();
  private final Set<String> controlPlanes = new TreeSet<>();
  private final Set<String> troubled = new TreeSet<>();

  private Demand(Report report, Survey survey, Collection<String> deferred) {
    this.report = report;
    Set<String> open = Set.copyOf(deferred);
    for (Observation seen : survey.observations()) {
      if (seen.fact() instanceof NotExamined gap && gap.reason() == Reason.DEFERRED) {
        note(gap, seen.evidence().locator(), open);
      } else if (seen.fact() instanceof ControlPlane controlPlane) {
        controlPlanes.add(controlPlane.node().text());
      } else if (seen.fact() instanceof ServiceState state && state.health() == Health.FAIL) {
        troubled.add(state.node().text());
      }
    }
    report.conclusions().forEach(this::blame);
  }

  private void note(NotExamined gap, Locator where, Set<String> open) {
    String node = gap.node().text();
    nodes.add(node);
    if (where instanceof Locator.FileLine line && open.contains(line.path())) {
      calls
          .computeIfAbsent(gap.artefact().dotted() + "@" + node, key -> new TreeSet<>())
          .add(line.path());
    }
  }

  /** A conclusion makes its machine one to look at, and those that it names besides. */
  private void blame(Conclusion conclusion) {
    NodeName node = conclusion.node();
    if (node != null) {
      troubled.add(node.text());
    }
    troubled.addAll(conclusion.params().values());
  }

  /**
   * The calls to make next.
   *
   * @param report of what was seen so far
   * @param survey what was seen so far
   * @param deferred calls that can still be made
   * @return empty when nothing more is to be read
   */
  static SortedSet<String> of(Report report, Survey survey, Collection<String> deferred) {
    if (deferred.isEmpty()) {
      return new TreeSet<>();
    }
    Demand demand = new Demand(report, survey, deferred);
    SortedSet<String> all = demand.wanted(demand.nodes, demand.nodes);
    return all.size() <= FEW ? all : demand.wanted(demand.controlPlanes, demand.troubled);
  }

  /**
   * What problems wait for.
   *
   * @param ofCluster machines to look at for problems of the whole cluster
   * @param own machines to look at for their own problems
   */
  private SortedSet<String> wanted(Set<String> ofCluster, Set<String> own) {
    SortedSet<String> wanted = new TreeSet<>();
    for (Undecided undecided : report.notExamined()) {
      for (String need : undecided.needs()) {
        int at = need.indexOf('@');
        if (at < 0) {
          continue;
        }
        String artefact = need.substring(0, at + 1);
        String node = need.substring(at + 1);
        if (undecided.subject().equals(CLUSTER)) {
          ofCluster.forEach(each -> add(wanted, artefact + each));
        } else if (own.contains(node) || own.contains(subject(undecided))) {
          add(wanted, need);
          add(wanted, artefact + subject(undecided));
        }
      }
    }
    return wanted;
  }

  private void add(SortedSet<String> wanted, String need) {
    wanted.addAll(calls.getOrDefault(need, new TreeSet<>()));
  }

  private static String subject(Undecided undecided) {
    return undecided.subject().substring(undecided.subject().indexOf('/') + 1);
  }
}
