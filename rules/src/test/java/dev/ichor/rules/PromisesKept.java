package dev.ichor.rules;

import dev.ichor.catalogue.Page;
import dev.ichor.rules.WholeBase.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every problem that was promised is there as it was promised, or stands among what is to come;
 * what has come stands there no longer.
 */
final class PromisesKept implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    List<String> faults = new ArrayList<>();
    Set<String> promised = new TreeSet<>();
    for (Promise promise : base.promises()) {
      promised.add(promise.id());
      Page page = base.pages().get(promise.id());
      if (page != null) {
        kept(promise, page, faults);
      } else if (!base.pending().ids().containsKey(promise.id())) {
        faults.add(promise.id() + " is promised, has no page and is not among the pending ids");
      }
    }
    base.pending().ids().forEach((id, origin) -> pending(base, id, origin, promised, faults));
    return faults;
  }

  private static void pending(
      WholeBase base, String id, String origin, Set<String> promised, List<String> faults) {
    if (base.pages().containsKey(id)) {
      faults.add(origin + ": " + id + " has come; drop the entry");
    } else if (!promised.contains(id)) {
      faults.add(origin + ": nobody promised " + id + "; drop the entry");
    }
  }

  private static void kept(Promise promise, Page page, List<String> faults) {
    if (page.kind() != promise.kind()
        || page.severity() != promise.severity()
        || page.subject() != promise.subject()) {
      faults.add(
          promise.id()
              + " was promised as "
              + List.of(promise.kind(), promise.severity(), promise.subject())
              + " and is "
              + List.of(page.kind(), page.severity(), page.subject()));
    }
    for (String row : promise.rows()) {
      if (!page.rows().contains(row)) {
        faults.add(promise.id() + " must serve row " + row + ", which its page does not list");
      }
    }
  }
}
