package dev.ichor.render;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.NodeName;
import dev.ichor.observation.Header;
import dev.ichor.observation.SkippedInput;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Report.Undecided;
import dev.ichor.report.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reports made by hand, with everything in them that a renderer must show. */
public final class StandardReports {

  private static final Instant NOW = Instant.parse("2026-11-22T10:00:03Z");
  static final String PEER = "etcd.peer-port-blocked:node/cp-1,peer=cp-2";
  static final String UNHEALTHY = "etcd.unhealthy:node/cp-1";
  static final String API = "control-plane.api-server-down:node/cp-1";
  static final String NOT_READY = "node.not-ready:node/worker-2";

  private StandardReports() {}

  /** The run that goes with a report. */
  public static Run run(int exitCode) {
    return new Run(
        "0.1.0",
        "sha256:0011",
        List.of("support.zip"),
        List.of(),
        List.of(),
        Severity.ERROR,
        exitCode,
        null);
  }

  /** The same run with its own times in the report. */
  public static Run timed(int exitCode) {
    Run run = run(exitCode);
    return new Run(
        run.version(),
        run.rulesDigest(),
        run.inputs(),
        run.only(),
        run.skip(),
        run.failOn(),
        run.exitCode(),
        new Run.Timing("1-2", Instant.parse("2026-11-23T00:00:00Z"), 700, null));
  }

  /** Two roots, one with effects, an unexplained symptom with candidates, an expected one. */
  public static Report findings() {
    return new Report(
        header(),
        new Report.Verdict(
            Report.Status.FINDINGS,
            Severity.CRITICAL,
            counts(2, 1, 2, 1, 3),
            problems(6, 1, 11, 126, 9),
            List.of("client.wrong-port")),
        List.of(
            peerPortBlocked(),
            clock(),
            notReady(),
            unhealthy(),
            apiServerDown(),
            cni(),
            candidate("node.cni-not-ready", "ruled-out", "its CNI pod is Ready", ""),
            candidate("node.lost", "ruled-out", "it answers", ""),
            candidate(
                "kubelet.not-running", "not-examined", "", "talosctl -n worker-2 service kubelet")),
        byId(proofs(), Proof::id),
        byId(facts(), FactLine::id),
        byId(sources(), Source::id),
        List.of(
            new Undecided(
                "etcd.needs-defragmentation",
                "member/cp-3",
                List.of("talos.etcd.status@cp-3"),
                "denied",
                "talosctl -n cp-3 etcd status")),
        List.of(new SkippedInput("cp-1/../evil", "its path leaves the archive")));
  }

  /** Nothing wrong, everything seen. */
  public static Report healthy() {
    return empty(Report.Status.HEALTHY, problems(0, 0, 0, 144, 9));
  }

  /** Nothing found, but not everything seen. */
  public static Report inconclusive() {
    return empty(Report.Status.INCONCLUSIVE, problems(0, 0, 11, 133, 9));
  }

  private static Report empty(Report.Status status, Map<String, Integer> problems) {
    return new Report(
        header(),
        new Report.Verdict(status, null, counts(0, 0, 0, 0, 0), problems, List.of()),
        List.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of());
  }

  private static Header header() {
    return new Header(
        "bundle",
        NOW,
        "prod-eu",
        "id-1",
        "https://10.0.0.2:6443",
        List.of("v1.14.1"),
        "v1.36.2",
        3,
        5);
  }

  private static Map<String, Integer> counts(int... numbers) {
    Map<String, Integer> counts =
        named(List.of("roots", "unexplained", "effects", "expected", "candidates"), numbers);
    counts.put("suppressed", 0);
    return counts;
  }

  private static Map<String, Integer> problems(int... numbers) {
    return named(List.of("found", "expected", "notExamined", "ruledOut", "notApplicable"), numbers);
  }

  private static Map<String, Integer> named(List<String> names, int... numbers) {
    Map<String, Integer> map = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      map.put(names.get(i), numbers[i]);
    }
    return map;
  }

  private static <T> Map<String, T> byId(List<T> values, Function<T, String> id) {
    return values.stream()
        .collect(Collectors.toMap(id, v -> v, (one, other) -> one, LinkedHashMap::new));
  }

  private static Conclusion peerPortBlocked() {
    return new Conclusion(
        PEER,
        "etcd.peer-port-blocked",
        "etcd on cp-1 cannot reach cp-2 on 2380/tcp",
        Kind.CAUSE,
        Severity.ERROR,
        Severity.CRITICAL,
        Confidence.CERTAIN,
        node("cp-1"),
        new NodeName("cp-1"),
        Role.ROOT,
        1,
        List.of(),
        List.of(UNHEALTHY, API),
        null,
        List.of(),
        null,
        "",
        Map.of("peer", "cp-2"),
        List.of("p1"),
        List.of("f3", "f4"),
        List.of(new Premise.Absent("cp-2 becoming active since", List.of("s1"))),
        List.of(),
        List.of(
            new Remedy(
                "Look at the filters on both machines",
                "talosctl -n cp-1,cp-2 get nftableschains -o yaml",
                "none"),
            new Remedy("Allow 2379-2380/tcp between all control planes", "", "none")),
        List.of("learn-more/talos-network-connectivity"));
  }

  private static Conclusion clock() {
    return new Conclusion(
        "time.not-synchronised:node/worker-4",
        "time.not-synchronised",
        "the clock of worker-4 is not synchronised",
        Kind.CAUSE,
        Severity.ERROR,
        Severity.ERROR,
        Confidence.LIKELY,
        node("worker-4"),
        new NodeName("worker-4"),
        Role.ROOT,
        2,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        "",
        Map.of(),
        List.of("p4"),
        List.of("f5"),
        List.of(),
        List.of(
            new NextCheck("whether the server answers", "talosctl -n worker-4 time", List.of())),
        List.of(),
        List.of());
  }

  private static Conclusion notReady() {
    return new Conclusion(
        NOT_READY,
        "node.not-ready",
        "worker-2 is not Ready",
        Kind.SYMPTOM,
        Severity.ERROR,
        Severity.ERROR,
        Confidence.CERTAIN,
        node("worker-2"),
        new NodeName("worker-2"),
        Role.UNEXPLAINED,
        3,
        List.of(),
        List.of(),
        null,
        List.of(),
        null,
        "",
        Map.of(),
        List.of("p5"),
        List.of("f6"),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Conclusion unhealthy() {
    return effect(UNHEALTHY, "etcd.unhealthy", "etcd on cp-1 is not healthy", 4, PEER, "p2");
  }

  private static Conclusion apiServerDown() {
    return effect(
        API, "control-plane.api-server-down", "kube-apiserver on cp-1 is down", 5, UNHEALTHY, "p3");
  }

  private static Conclusion effect(
      String key, String id, String title, int rank, String cause, String proof) {
    return new Conclusion(
        key,
        id,
        title,
        Kind.SYMPTOM,
        Severity.CRITICAL,
        Severity.CRITICAL,
        Confidence.CERTAIN,
        node("cp-1"),
        new NodeName("cp-1"),
        Role.EFFECT,
        rank,
        List.of(cause),
        List.of(),
        null,
        List.of(),
        null,
        "",
        Map.of(),
        List.of(proof),
        List.of("f2"),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Conclusion cni() {
    return new Conclusion(
        "node.cni-not-ready:node/worker-5",
        "node.cni-not-ready",
        "the CNI of worker-5 is not ready yet",
        Kind.SYMPTOM,
        Severity.ERROR,
        Severity.ERROR,
        Confidence.CERTAIN,
        node("worker-5"),
        new NodeName("worker-5"),
        Role.EXPECTED,
        6,
        List.of(),
        List.of(),
        new Excuse("a CNI has 5 min to come up", Instant.parse("2026-11-22T10:04:20Z")),
        List.of(),
        null,
        "",
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Conclusion candidate(String id, String state, String ruledOutBy, String command) {
    return new Conclusion(
        id + ":node/worker-2",
        id,
        id + " on worker-2",
        Kind.CAUSE,
        Severity.ERROR,
        Severity.ERROR,
        Confidence.POSSIBLE,
        node("worker-2"),
        new NodeName("worker-2"),
        Role.CANDIDATE,
        7,
        List.of(),
        List.of(),
        null,
        List.of(NOT_READY),
        state,
        ruledOutBy,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        command.isEmpty()
            ? List.of()
            : List.of(new NextCheck("whether " + id, command, List.of(id))),
        List.of(),
        List.of());
  }

  private static Subject node(String name) {
    return new Subject(SubjectKind.NODE, name);
  }

  private static List<Proof> proofs() {
    return List.of(
        new Proof(
            "p1",
            PEER,
            "etcd.peer-port-blocked",
            "etcd/peer-port-blocked.drl:14",
            Confidence.CERTAIN,
            Map.of("$node", "cp-1"),
            List.of(
                new Premise.Seen("f1"),
                new Premise.Seen("f3"),
                new Premise.Seen("f4"),
                new Premise.Absent(
                    "EtcdPeerBecameActive( node == cp-1, peer == cp-2, lastAge < 12 )",
                    List.of("s1")))),
        new Proof(
            "p2",
            UNHEALTHY,
            "etcd.unhealthy",
            "etcd/unhealthy.drl:9",
            Confidence.CERTAIN,
            Map.of("$node", "cp-1"),
            List.of(new Premise.Seen("f2"))),
        new Proof(
            "p3",
            API,
            "control-plane.api-server-down",
            "control-plane/api-server-down.drl:11",
            Confidence.CERTAIN,
            Map.of(),
            List.of(
                new Premise.Concluded(UNHEALTHY),
                new Premise.Many(
                    "every control plane has been seen: 2 of 2",
                    List.of("f1", "f2"),
                    List.of(UNHEALTHY)))),
        new Proof(
            "p4",
            "time.not-synchronised:node/worker-4",
            "time.not-synchronised",
            "time/not-synchronised.drl:8",
            Confidence.LIKELY,
            Map.of(),
            List.of(new Premise.Seen("f5"))),
        new Proof(
            "p5",
            NOT_READY,
            "node.not-ready",
            "node/not-ready.drl:8",
            Confidence.CERTAIN,
            Map.of(),
            List.of(new Premise.Seen("f6"))));
  }

  private static List<FactLine> facts() {
    return List.of(
        fact(
            "f1",
            "ControlPlane",
            "cp-1",
            values("node", "cp-1"),
            sighting(
                "s2",
                "cp-1/resources/members.cluster.talos.dev.yaml:12 cp-1 spec.machineType",
                "machineType: controlplane")),
        fact(
            "f2",
            "ServiceState",
            "cp-1",
            values(
                "node",
                "cp-1",
                "service",
                "etcd",
                "state",
                "RUNNING",
                "health",
                "FAIL",
                "changeAge",
                45),
            sighting("s3", "cp-1/service-logs/etcd.state:4", "")),
        fact(
            "f3",
            "EtcdPeerDialFailed",
            "cp-1",
            values(
                "node",
                "cp-1",
                "peer",
                "cp-2",
                "reason",
                "TIMEOUT",
                "firstAge",
                900,
                "lastAge",
                12,
                "count",
                37,
                "current",
                true),
            new Sighting(
                "s1",
                "cp-1/service-logs/etcd.log:418",
                NOW.minusSeconds(12),
                "dial tcp 10.0.0.4:2380: i/o timeout"),
            sighting(
                "s1", "cp-1/service-logs/etcd.log:401", "dial tcp 10.0.0.4:2380: i/o timeout")),
        fact(
            "f4",
            "ServiceState",
            "cp-2",
            values(
                "node",
                "cp-2",
                "service",
                "etcd",
                "state",
                "RUNNING",
                "health",
                "OK",
                "changeAge",
                7200),
            sighting("s4", "cp-2/service-logs/etcd.state:2", "etcd Running, health OK")),
        fact(
            "f5",
            "TimeStatus",
            "worker-4",
            values("node", "worker-4", "synced", false),
            sighting(
                "s5",
                "worker-4/resources/timestatuses.v1alpha1.talos.dev.yaml:14 node spec.synced",
                "synced: false")),
        fact(
            "f6",
            "KubernetesNode",
            "worker-2",
            values("node", "worker-2", "ready", "FALSE"),
            sighting(
                "s6",
                "kubernetesResources/nodes.yaml:88",
                "\u001b[31mReady\u001b[0m: \"False\"\tKubeletNotReady")));
  }

  private static FactLine fact(
      String id, String type, @Nullable String node, Map<String, Object> values, Sighting... seen) {
    return new FactLine(id, type, node, values, List.of(seen));
  }

  private static Sighting sighting(String source, String place, String excerpt) {
    return new Sighting(source, place, null, excerpt);
  }

  private static Map<String, Object> values(Object... pairs) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return values;
  }

  private static List<Source> sources() {
    return List.of(
        new Source(
            "s1", "talos.logs.etcd", "cp-1", "complete", "cp-1/service-logs/etcd.log, 2,799 lines"),
        new Source("s2", "talos.members", "cp-1", "complete", ""),
        new Source("s3", "talos.services", "cp-1", "complete", ""),
        new Source("s4", "talos.services", "cp-2", "complete", ""),
        new Source("s5", "talos.time-status", "worker-4", "complete", ""),
        new Source("s6", "kubernetes.nodes", "(cluster)", "complete", ""),
        new Source("s7", "kubernetes.csrs", "(cluster)", "not-in-input", ""),
        new Source("s8", "talos.etcd.alarms", "cp-1", "not-in-input", ""),
        new Source("s9", "talos.etcd.alarms", "cp-2", "not-in-input", ""),
        new Source("s10", "talos.services", "worker-3", "timed-out", ""),
        new Source("s11", "talos.dmesg", "worker-3", "timed-out", ""));
  }
}
