package dev.ichor.rules;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.ProblemType;
import dev.ichor.rules.WholeBase.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Pages explain at least what was promised, under the same condition. An edge with a rule of its
 * own has that rule once its effect exists. What is missing stands among what is to come, and
 * nothing else does.
 */
final class EdgesKept implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    List<String> faults = new ArrayList<>();
    Set<String> open = new TreeSet<>();
    for (Promise promise : base.promises()) {
      Page page = base.pages().get(promise.id());
      if (page != null) {
        promise.explains().stream()
            .filter(edge -> page.explains().stream().noneMatch(entry -> entry.equals(edge)))
            .forEach(edge -> open.add(text(edge)));
      }
    }
    for (Page page : base.pages().values()) {
      page.explains().stream()
          .filter(edge -> edge.scope() == Scope.OWN_RULE)
          .filter(edge -> base.pages().containsKey(edge.effect()) && !hasRule(base, edge))
          .forEach(edge -> open.add(text(edge)));
    }
    for (String edge : open) {
      if (!base.pending().edges().containsKey(edge)) {
        faults.add(
            edge + " is promised; list it in the page's 'explains' with its rule, or as pending");
      }
    }
    base.pending()
        .edges()
        .forEach(
            (edge, origin) -> {
              if (!open.contains(edge)) {
                faults.add(
                    origin + ": " + edge + " has come or was never promised; drop the entry");
              }
            });
    return faults;
  }

  private static String text(ExplainsEntry edge) {
    return edge.cause() + " -> " + edge.effect();
  }

  private static boolean hasRule(WholeBase base, ExplainsEntry edge) {
    String effect = base.type(edge.effect()).map(EdgesKept::simpleName).orElse("");
    return base.outlines().stream()
        .filter(rule -> rule.problemId().equals(edge.cause()))
        .filter(rule -> rule.concludes().equals("Explains"))
        .anyMatch(
            rule ->
                rule.conditions().stream()
                    .anyMatch(
                        condition ->
                            condition.types().contains(effect)
                                || condition.text().contains("\"" + edge.effect() + "\"")));
  }

  private static String simpleName(ProblemType type) {
    return type.className().substring(type.className().lastIndexOf('.') + 1);
  }
}
