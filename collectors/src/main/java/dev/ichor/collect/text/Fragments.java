package dev.ichor.collect.text;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.Document;
import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets the observers read what was recognised as a document of theirs. */
final class Fragments {

  private final String path;
  private final ArtefactSet artefacts;
  private final SurveyDraft draft;
  private final Map<String, Artefact> byType = new LinkedHashMap<>();

  Fragments(String path, ArtefactSet artefacts, SurveyDraft draft) {
    this.path = path;
    this.artefacts = artefacts;
    this.draft = draft;
    for (ArtefactId id : artefacts.ids()) {
      artefacts
          .find(id)
          .ifPresent(found -> found.resourceType().ifPresent(type -> byType.put(type, found)));
    }
  }

  /** The observer of a resource type, given in full. */
  Optional<ArtefactId> ofType(String fullType) {
    return Optional.ofNullable(byType.get(fullType)).map(Artefact::id);
  }

  /** The full resource type that tables call by its singular; empty when nobody observes it. */
  Optional<String> fullType(String singular) {
    return byType.keySet().stream()
        .filter(type -> isPlural(type.substring(0, type.indexOf('.')), singular))
        .findFirst();
  }

  private static boolean isPlural(String plural, String singular) {
    String one = singular.endsWith("y") ? singular.substring(0, singular.length() - 1) : singular;
    return plural.equalsIgnoreCase(singular)
        || plural.equalsIgnoreCase(singular + "s")
        || plural.equalsIgnoreCase(singular + "es")
        || (!one.equals(singular) && plural.equalsIgnoreCase(one + "ies"));
  }

  /**
   * Reads a document; what cannot be understood of it is left out.
   *
   * @return whether it was understood
   */
  boolean read(Fragment fragment) {
    Optional<Artefact> artefact = artefacts.find(fragment.artefact());
    if (artefact.isEmpty()) {
      return false;
    }
    DocumentNotes notes = new DocumentNotes(fragment.artefact(), path, fragment.node());
    Document document =
        new Document(
            path,
            fragment.node(),
            new ByteArrayInputStream(fragment.text().getBytes(StandardCharsets.UTF_8)));
    try {
      artefact.get().observe(document, new RelocatedNotes(notes, fragment::lineOf));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      return false;
    }
    if (!fragment.complete()) {
      notes.notExamined(Reason.EXCERPT, "pasted in part");
    }
    name(notes, fragment.node());
    for (NodeName machine : fragment.machines()) {
      if (machine.equals(NodeName.UNNAMED)) {
        draft.machine(machine);
      } else {
        notes.alias(machine, AliasKind.NODENAME, machine.text());
      }
    }
    draft.add(notes);
    return true;
  }

  /** Makes a machine known that a row names besides the one it belongs to. */
  void machine(String name) {
    if (!name.isEmpty() && !name.equals("<none>")) {
      draft.machine(new NodeName(name));
    }
  }

  /** A machine that a text names goes by that name. */
  static void name(DocumentNotes notes, NodeName node) {
    if (node.equals(NodeName.CLUSTER) || node.equals(NodeName.UNNAMED)) {
      return;
    }
    boolean address = LineKind.isAddress(node.text());
    notes.alias(node, address ? AliasKind.ADDRESS : AliasKind.HOSTNAME, node.text());
  }
}
