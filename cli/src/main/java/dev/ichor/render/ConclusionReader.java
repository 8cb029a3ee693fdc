package dev.ichor.render;

import dev.ichor.conclusion.Confidence;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.Subject;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.NodeName;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Report.Premise;
import dev.ichor.report.Report.Proof;
import dev.ichor.report.Report.Remedy;
import dev.ichor.report.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads conclusions and proofs back from JSON. */
final class ConclusionReader {

  private ConclusionReader() {}

  static List<Conclusion> conclusions(JsonTree report) {
    return report.trees("conclusions").stream().map(ConclusionReader::conclusion).toList();
  }

  private static Conclusion conclusion(JsonTree tree) {
    JsonTree subject = tree.tree("subject");
    String node = subject.textOrNull("node");
    return new Conclusion(
        tree.text("key"),
        tree.text("id"),
        tree.text("title"),
        constant(Kind.class, tree.text("kind")),
        constant(Severity.class, tree.text("severity")),
        constant(Severity.class, tree.text("impact")),
        constant(Confidence.class, tree.text("confidence")),
        new Subject(constant(SubjectKind.class, subject.text("kind")), subject.text("name")),
        node == null ? null : new NodeName(node),
        constant(Role.class, tree.text("role")),
        tree.number("rank"),
        tree.texts("causes"),
        tree.texts("effects"),
        excuse(tree.tree("expected")),
        tree.texts("of"),
        tree.textOrNull("state"),
        tree.text("ruledOutBy"),
        tree.textMap("params"),
        tree.texts("proofs"),
        tree.texts("evidence"),
        tree.trees("absences").stream().map(ConclusionReader::absent).toList(),
        tree.trees("nextChecks").stream().map(ConclusionReader::check).toList(),
        tree.trees("remediation").stream().map(ConclusionReader::remedy).toList(),
        tree.texts("docs"));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String lower) {
    return Enum.valueOf(type, lower.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Excuse excuse(JsonTree tree) {
    return tree.fields().isEmpty()
        ? null
        : new Excuse(tree.text("reason"), Instant.parse(tree.text("until")));
  }

  private static NextCheck check(JsonTree tree) {
    return new NextCheck(tree.text("why"), tree.text("command"), tree.texts("decides"));
  }

  private static Remedy remedy(JsonTree tree) {
    return new Remedy(tree.text("text"), tree.text("command"), tree.text("risk"));
  }

  static Map<String, Proof> proofs(JsonTree tree) {
    Map<String, Proof> proofs = new LinkedHashMap<>();
    for (String id : tree.fields().keySet()) {
      JsonTree proof = tree.tree(id);
      proofs.put(
          id,
          new Proof(
              id,
              proof.text("conclusion"),
              proof.text("rule"),
              proof.text("at"),
              constant(Confidence.class, proof.text("confidence")),
              proof.textMap("bindings"),
              proof.trees("premises").stream().map(ConclusionReader::premise).toList()));
    }
    return proofs;
  }

  private static Premise premise(JsonTree tree) {
    if (tree.fields().containsKey("fact")) {
      return new Premise.Seen(tree.text("fact"));
    }
    if (tree.fields().containsKey("conclusion")) {
      return new Premise.Concluded(tree.text("conclusion"));
    }
    return tree.fields().containsKey("absent")
        ? absent(tree)
        : new Premise.Many(tree.text("many"), tree.texts("facts"), tree.texts("conclusions"));
  }

  private static Premise.Absent absent(JsonTree tree) {
    return new Premise.Absent(tree.text("absent"), tree.texts("within"));
  }
}
