package dev.ichor.boot;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.Severity;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.yaml.Nearest;
import java.util.Comparator;
import java.util.Map;

/**
 * What Ichor knows: rules, and the page of each problem.
 *
 * @param rules ready to run
 * @param pages by id
 */
record Knowledge(KnowledgeBase rules, Catalogue pages) {

  static Knowledge builtIn() {
    return new Knowledge(
        KnowledgeBase.builtIn(), Catalogue.load(KnowledgeBase.class.getClassLoader()));
  }

  /** The knowledge of the problems that are looked for. */
  Knowledge of(Selection selection) throws UnusableRulesException {
    selection.check(pages.ids());
    return new Knowledge(
        rules.reporting(type -> selection.takes(type.id())),
        Catalogue.of(pages.pages().stream().filter(page -> selection.takes(page.id())).toList()));
  }

  /**
   * The same with other severities.
   *
   * @param severities by id or area; of several, that of the longest name counts
   */
  Knowledge judging(Map<String, Severity> severities) throws UnusableRulesException {
    if (severities.isEmpty()) {
      return this;
    }
    for (String name : severities.keySet()) {
      if (pages.ids().stream().noneMatch(id -> Selection.names(name, id))) {
        throw new UnusableRulesException(
            "--severity: there is no problem or area \""
                + name
                + "\""
                + Nearest.hint(name, pages.ids()));
      }
    }
    return new Knowledge(
        rules, Catalogue.of(pages.pages().stream().map(page -> judged(page, severities)).toList()));
  }

  private static Page judged(Page page, Map<String, Severity> severities) {
    return severities.entrySet().stream()
        .filter(entry -> Selection.names(entry.getKey(), page.id()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> page.of(entry.getValue()))
        .orElse(page);
  }
}
