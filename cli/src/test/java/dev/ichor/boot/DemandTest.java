package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Deferred documents are read where an open problem waits for them. */
class DemandTest {

  private static final Header HEADER =
      new Header("live", Instant.EPOCH, null, null, null, List.of(), null, 0, 0);

  private final List<Observation> seen = new ArrayList<>();
  private final List<Conclusion> conclusions = new ArrayList<>();
  private final List<Undecided> open = new ArrayList<>();
  private final Set<String> deferred = new TreeSet<>();

  private void see(Fact fact, ArtefactId artefact, NodeName node, String call) {
    Locator where = new Locator.FileLine(call, 0);
    seen.add(new Observation(fact, new Evidence(artefact, node, where, null, "")));
  }

  /** A machine whose kubelet log was left unread, with a problem that waits for it. */
  private void machine(String name) {
    NodeName node = new NodeName(name);
    ArtefactId log = ArtefactId.TALOS_LOGS_KUBELET;
    see(new NotExamined(log, node, Reason.DEFERRED), log, node, name + " log kubelet");
    deferred.add(name + " log kubelet");
    open("kubelet.flag-unknown", "node/" + name, "talos.logs.kubelet@" + name);
  }

  private void open(String id, String subject, String... needs) {
    open.add(new Undecided(id, subject, List.of(needs), "deferred", ""));
  }

  private void blame(String node) {
    conclusions.add(
        new Conclusion(
            "kubelet.unhealthy:node/" + node,
            "kubelet.unhealthy",
            "",
            Kind.SYMPTOM,
            Severity.ERROR,
            Severity.ERROR,
            Confidence.CERTAIN,
            new Subject(SubjectKind.NODE, node),
            new NodeName(node),
            Role.UNEXPLAINED,
            1,
            List.of(),
            List.of(),
            null,
            List.of(),
            null,
            "",
            Map.of("node", node),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
  }

  private Set<String> demand() {
    Report report =
        new Report(
            HEADER,
            new Report.Verdict(Report.Status.HEALTHY, null, Map.of(), Map.of(), List.of()),
            conclusions,
            Map.of(),
            Map.of(),
            Map.of(),
            open,
            List.of());
    return Demand.of(report, new Survey(HEADER, seen, List.of()), deferred);
  }

  @Test
  void aSmallClusterIsReadWhollyAsFarAsProblemsAreOpen() {
    machine("cp-1");
    machine("w-1");
    deferred.add("w-1 log apid");

    assertThat(demand()).containsExactly("cp-1 log kubelet", "w-1 log kubelet");
  }

  @Test
  void ofALargeOneTheMachinesThatSomethingIsWrongWithAreRead() {
    for (int i = 0; i < 500; i++) {
      machine("w-" + i);
    }
    blame("w-7");

    assertThat(demand()).containsExactly("w-7 log kubelet");
  }

  @Test
  void ofALargeHealthyOneNothingIsRead() {
    for (int i = 0; i < 500; i++) {
      machine("w-" + i);
    }

    assertThat(demand()).isEmpty();
  }

  @Test
  void problemsOfTheWholeClusterHaveTheControlPlanesRead() {
    for (int i = 0; i < 500; i++) {
      machine("w-" + i);
    }
    machine("cp-1");
    machine("cp-2");
    open("cluster.lost", "cluster", "talos.logs.kubelet@w-0");
    for (String name : List.of("cp-1", "cp-2")) {
      NodeName node = new NodeName(name);
      see(new ControlPlane(node), ArtefactId.TALOS_MACHINE_TYPE, node, name + " type");
    }

    assertThat(demand()).containsExactly("cp-1 log kubelet", "cp-2 log kubelet");
  }

  @Test
  void whatIsMissingForAnotherReasonIsNotAskedForAgain() {
    machine("w-1");
    deferred.clear();
    deferred.add("w-2 log kubelet");

    assertThat(demand()).isEmpty();
  }
}
