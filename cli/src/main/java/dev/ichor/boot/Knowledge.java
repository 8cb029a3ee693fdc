package dev.ichor.boot;

import dev.ichor.catalogue.Catalogue;
import dev.ichor.inference.KnowledgeBase;

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
}
