package dev.ichor.report;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.fact.NodeName;
import dev.ichor.report.Report.Undecided;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What could explain the symptoms that nothing explains, by the pages' lists. */
final class Candidates {

  private final Collection<Page> pages;
  private final Undecideds undecideds;

  Candidates(Collection<Page> pages, Undecideds undecideds) {
    this.pages = pages;
    this.undecideds = undecideds;
  }

  /**
   * A problem that was not concluded and could explain symptoms.
   *
   * @param page its page
   * @param node the machine; null for the cluster
   * @param of keys of the symptoms
   * @param undecided what kept it from being decided; null when it is ruled out
   */
  record Candidate(
      Page page, @Nullable NodeName node, List<String> of, @Nullable Undecided undecided) {

    String key() {
      return page.id() + ":" + subjectText();
    }

    String subjectText() {
      return page.subject().lower() + "/" + (node == null ? "cluster" : node.text());
    }
  }

  /** Candidates of the given symptoms, open ones first, then in the guide's order. */
  List<Candidate> of(List<Finding> unexplained, Collection<String> concludedKeys) {
    Map<String, Candidate> found = new TreeMap<>();
    for (Finding symptom : unexplained) {
      for (Page page : pages) {
        if (undecideds.isKnown(page.id()) && explains(page, symptom.page().id())) {
          Candidate candidate = candidate(page, symptom);
          if (concludedKeys.stream().noneMatch(key -> sameStart(key, candidate.key()))) {
            found.merge(candidate.key(), candidate, Candidates::merged);
          }
        }
      }
    }
    return found.values().stream()
        .sorted(
            Comparator.comparing((Candidate candidate) -> candidate.undecided() == null)
                .thenComparing(candidate -> candidate.page().id(), GuideOrder.OF_IDS)
                .thenComparing(Candidate::key))
        .toList();
  }

  private static boolean sameStart(String key, String candidate) {
    return key.equals(candidate) || key.startsWith(candidate + ",");
  }

  private static boolean explains(Page page, String symptom) {
    return page.explains().stream().anyMatch(entry -> entry.effect().equals(symptom));
  }

  private Candidate candidate(Page page, Finding symptom) {
    boolean perNode = page.subject() == SubjectKind.NODE || page.subject() == SubjectKind.MEMBER;
    NodeName node = perNode ? symptom.problem().node() : null;
    Optional<Undecided> undecided =
        undecideds.undecided(page.id(), node == null ? NodeName.CLUSTER : node);
    return new Candidate(page, node, List.of(symptom.key()), undecided.orElse(null));
  }

  private static Candidate merged(Candidate one, Candidate other) {
    List<String> of = new ArrayList<>(one.of());
    of.addAll(other.of());
    of.sort(Comparator.naturalOrder());
    return new Candidate(one.page(), one.node(), of, one.undecided());
  }

  /** Fields of a candidate that is not concluded: only its subject is known. */
  static Map<String, String> params(Candidate candidate) {
    Map<String, String> params = new LinkedHashMap<>();
    NodeName node = candidate.node();
    params.put(candidate.page().subject().lower(), node == null ? "cluster" : node.text());
    return params;
  }
}
