package dev.ichor.collect;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a source read, on its way to a {@link Survey}: documents are added as they are read; at the
 * end names are resolved, ages counted and gaps named.
 */
public final class SurveyDraft {

  private final List<DocumentNotes> documents = new ArrayList<>();
  private final Map<NodeName, Set<String>> emptyTypes = new TreeMap<>();
  private final Set<NodeName> folders = new TreeSet<>();
  private final Set<NodeName> configurations = new TreeSet<>();
  private final Set<SkippedInput> skipped = new TreeSet<>();

  /** Adds what one document says; call in the order of paths. */
  public void add(DocumentNotes notes) {
    documents.add(notes);
    if (ofConfiguration(notes)) {
      configurations.add(notes.node());
    } else if (!notes.node().equals(NodeName.CLUSTER)) {
      folders.add(notes.node());
    }
  }

  /** A file of configuration may be that of a machine which other documents show as well. */
  private static boolean ofConfiguration(DocumentNotes notes) {
    return notes.artefact() == ArtefactId.TALOS_MACHINE_CONFIG
        && !notes.node().equals(NodeName.UNNAMED);
  }

  /** Whether a machine is spelled like this already. */
  public boolean taken(NodeName spelling) {
    return folders.contains(spelling) || configurations.contains(spelling);
  }

  /** Adds what a document says about which resource types of a machine have no instance. */
  public void addEmptyTypes(NodeName folder, Set<String> types) {
    emptyTypes.computeIfAbsent(folder, key -> new TreeSet<>()).addAll(types);
  }

  /** The latest time that the documents of each machine mention, by the machine's spelling. */
  public Map<NodeName, Instant> moments() {
    Map<NodeName, Instant> moments = new TreeMap<>();
    for (DocumentNotes notes : documents) {
      Instant latest = notes.latest();
      if (latest != null) {
        moments.merge(notes.node(), latest, (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return moments;
  }

  /** Makes a machine known of which lines speak that belong to no document of its own. */
  public void machine(NodeName spelling) {
    folders.add(spelling);
  }

  /** Names a part of the input that was left out. */
  public void skip(SkippedInput part) {
    skipped.add(new SkippedInput(part.path(), SecretBlanker.blank(part.reason())));
  }

  /**
   * Resolves names, counts ages, names gaps.
   *
   * @param mode how the cluster was seen, e.g. {@code bundle}
   * @param asOf the clock of all ages; null for the moment of collection
   * @param absences what the source knows about documents it does not hold
   */
  public Survey finish(String mode, @Nullable Instant asOf, Absences absences) {
    documents.sort(Comparator.comparing(DocumentNotes::path));
    SurveyWriter writer = new SurveyWriter(documents, folders, configurations, asOf);
    writer.writeFacts();
    CoverageWriter coverage = new CoverageWriter(writer, absences);
    emptyTypes.forEach(coverage::addEmptyTypes);
    coverage.write(documents);
    HeaderWriter header = new HeaderWriter(writer.observations());
    header.disagreement().ifPresent(skipped::add);
    writer.observe(header.cluster());
    return new Survey(
        header.header(mode, writer.now()),
        List.copyOf(writer.observations()),
        List.copyOf(skipped));
  }
}
