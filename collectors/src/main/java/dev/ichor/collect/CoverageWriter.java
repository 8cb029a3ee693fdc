package dev.ichor.collect;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Locator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Says what was looked at: for every known machine and every artefact exactly one of {@link
 * Examined} and {@link NotExamined}, and the same once for the cluster.
 */
final class CoverageWriter {

  private final SurveyWriter writer;
  private final Absences absences;
  private final Map<NodeName, Map<ArtefactId, List<DocumentNotes>>> read = new TreeMap<>();

  CoverageWriter(SurveyWriter writer, Absences absences) {
    this.writer = writer;
    this.absences = absences;
  }

  void addEmptyTypes(NodeName folder, Set<String> types) {
    writer.machine(writer.owner(folder)).addEmptyTypes(types);
  }

  void write(Collection<DocumentNotes> documents) {
    for (DocumentNotes notes : documents) {
      read.computeIfAbsent(writer.owner(notes), node -> new EnumMap<>(ArtefactId.class))
          .computeIfAbsent(notes.artefact(), artefact -> new ArrayList<>())
          .add(notes);
    }
    for (NodeName node : writer.directory().known()) {
      writeKnown(node);
      writeAll(node, Scope.NODE);
    }
    writeAll(NodeName.CLUSTER, Scope.CLUSTER);
  }

  private void writeKnown(NodeName node) {
    Fact known = new KnownNode(node);
    for (String folder : writer.directory().folders(node)) {
      observe(known, ArtefactId.TALOS_SERVICES, node, folder, "a folder of its own");
    }
    for (String file : writer.directory().configurations(node)) {
      observe(known, ArtefactId.TALOS_MACHINE_CONFIG, node, file, "a configuration");
    }
    for (NameClaim listing : writer.directory().listings(node)) {
      NodeName lister = writer.owner(listing.documentNode());
      String excerpt = listing.spelling().text();
      observe(known, listing.artefact(), lister, listing.path(), excerpt);
    }
  }

  private void writeAll(NodeName node, Scope scope) {
    Map<ArtefactId, List<DocumentNotes>> documents = read.getOrDefault(node, Map.of());
    for (ArtefactId artefact : ArtefactId.values()) {
      if (artefact.scope() == scope) {
        List<DocumentNotes> found = documents.getOrDefault(artefact, List.of());
        if (found.isEmpty()) {
          writeAbsent(node, artefact);
        } else {
          writeFound(node, artefact, found);
        }
      }
    }
  }

  /** One faulty document among several (services, copies of a log) leaves the artefact open. */
  private void writeFound(NodeName node, ArtefactId artefact, List<DocumentNotes> found) {
    Optional<DocumentNotes> faulty =
        found.stream().filter(notes -> notes.reason() != null).findFirst();
    Reason reason = faulty.map(DocumentNotes::reason).orElse(null);
    if (reason == null) {
      writer.machine(node).addExamined(artefact);
      Fact examined = new Examined(artefact, node);
      found.forEach(notes -> observe(examined, artefact, node, notes.path(), notes.remarks()));
      return;
    }
    Fact open = new NotExamined(artefact, node, reason);
    found.stream()
        .filter(notes -> notes.reason() != null)
        .forEach(notes -> observe(open, artefact, node, notes.path(), notes.remarks()));
  }

  private void writeAbsent(NodeName node, ArtefactId artefact) {
    SortedSet<String> folders = writer.directory().folders(node);
    String folder = folders.isEmpty() ? "" : folders.first();
    String path = absences.expectedPath(artefact, folder);
    boolean hasFolder = !folders.isEmpty();
    Optional<String> proof =
        hasFolder ? absences.proof(artefact, writer.machine(node)) : Optional.empty();
    if (proof.isPresent()) {
      writer.machine(node).addExamined(artefact);
      observe(new Examined(artefact, node), artefact, node, path, "none: " + proof.get());
      return;
    }
    String remark = hasFolder ? "not in the input" : "the input has no documents of this machine";
    boolean cluster = node.equals(NodeName.CLUSTER);
    Fact open = new NotExamined(artefact, node, Reason.NOT_IN_INPUT);
    observe(open, artefact, node, path, cluster ? "not in the input" : remark);
  }

  private void observe(Fact fact, ArtefactId artefact, NodeName node, String path, String excerpt) {
    Locator where = new Locator.FileLine(path, 0);
    writer.observe(fact, SurveyWriter.evidence(artefact, node, where, null, excerpt));
  }
}
