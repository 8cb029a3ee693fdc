package dev.ichor.render;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.NodeName;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A large cluster in which much is wrong at once. */
final class ManyProblems {

  private static final List<String> AREAS =
      List.of("network", "time", "etcd", "images", "kubelet", "node", "pods", "controllers");

  private final Random random = new Random(1);
  private final List<List<String>> causes = new ArrayList<>();
  private final List<List<String>> effects = new ArrayList<>();

  private ManyProblems() {}

  /** So many problems that explain each other in eight layers. */
  static Report report(int count) {
    return new ManyProblems().make(count);
  }

  private Report make(int count) {
    for (int i = 0; i < count; i++) {
      causes.add(new ArrayList<>());
      effects.add(new ArrayList<>());
      int layer = layer(i, count);
      for (int n = 0; layer > 0 && n < 1 + random.nextInt(2); n++) {
        int cause = random.nextInt(count * layer / AREAS.size());
        if (!causes.get(i).contains(key(cause, count))) {
          causes.get(i).add(key(cause, count));
        }
      }
    }
    underHeads(count);
    List<Conclusion> conclusions = new ArrayList<>();
    Map<String, Proof> proofs = new LinkedHashMap<>();
    Map<String, FactLine> facts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      conclusions.add(conclusion(i, count));
      proofs.put("p" + i, proof(i, count));
      facts.put("f" + i, fact(i));
    }
    Report healthy = StandardReports.healthy();
    return new Report(
        healthy.header(),
        new Report.Verdict(
            Report.Status.FINDINGS,
            Severity.CRITICAL,
            Map.of("roots", count / AREAS.size()),
            healthy.verdict().problems(),
            List.of()),
        conclusions,
        proofs,
        facts,
        Map.of(),
        List.of(),
        List.of());
  }

  private static int layer(int i, int count) {
    return i * AREAS.size() / count;
  }

  private static String id(int i, int count) {
    return AREAS.get(layer(i, count)) + ".problem-" + i;
  }

  private static String node(int i) {
    return "worker-" + (i % 40);
  }

  private static String key(int i, int count) {
    return id(i, count) + ":node/" + node(i);
  }

  private void underHeads(int count) {
    for (int i = count / AREAS.size(); i < count; i++) {
      int head = i;
      while (layer(head, count) > 0) {
        String cause = causes.get(head).get(0);
        head = Integer.parseInt(cause.replaceAll(".*problem-([0-9]+):.*", "$1"));
      }
      effects.get(head).add(key(i, count));
    }
  }

  private Conclusion conclusion(int i, int count) {
    boolean root = layer(i, count) == 0;
    Severity severity = List.of(Severity.WARNING, Severity.ERROR, Severity.CRITICAL).get(i % 3);
    return new Conclusion(
        key(i, count),
        id(i, count),
        "something of the kind " + i + " is wrong on " + node(i),
        root ? Kind.CAUSE : Kind.SYMPTOM,
        severity,
        severity,
        Confidence.CERTAIN,
        new Subject(SubjectKind.NODE, node(i)),
        new NodeName(node(i)),
        root ? Role.ROOT : Role.EFFECT,
        i + 1,
        causes.get(i),
        effects.get(i),
        null,
        List.of(),
        null,
        "",
        Map.of(),
        List.of("p" + i),
        List.of("f" + i),
        List.of(),
        List.of(),
        List.of(new Remedy("Look at it", "talosctl -n " + node(i) + " dmesg", "none")),
        List.of());
  }

  private static Proof proof(int i, int count) {
    return new Proof(
        "p" + i,
        key(i, count),
        id(i, count),
        "some/rule.drl:" + i,
        Confidence.CERTAIN,
        Map.of(),
        List.of(new Premise.Seen("f" + i)));
  }

  private static FactLine fact(int i) {
    Sighting sighting =
        new Sighting(
            "s1",
            node(i) + "/dmesg.log:" + i,
            StandardReports.healthy().header().asOf().minusSeconds(7L * i),
            "something went wrong for the " + i + "th time");
    return new FactLine("f" + i, "Something", node(i), Map.of("node", node(i)), List.of(sighting));
  }
}
