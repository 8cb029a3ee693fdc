package dev.ichor.rules;

import dev.ichor.catalogue.Catalogue;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every problem has its rules, its page and its cases, side by side, and each bears its id. */
final class Triples implements Check {

  @Override
  public List<String> faults(WholeBase base) {
    TreeSet<String> faults = new TreeSet<>();
    TreeSet<String> ids = new TreeSet<>(base.pages().keySet());
    ids.addAll(base.cases().keySet());
    base.rules().keySet().stream().filter(id -> declares(base, id)).forEach(ids::add);
    base.types().forEach(type -> ids.add(type.id()));
    for (String id : ids) {
      missing(base, id).forEach(faults::add);
    }
    base.pages()
        .forEach(
            (id, page) -> {
              if (!page.id().equals(id)) {
                faults.add(
                    Catalogue.path(id)
                        + " says that it is "
                        + page.id()
                        + "; move it or say "
                        + id);
              }
            });
    base.cases()
        .forEach(
            (id, file) -> {
              if (!file.problem().equals(id)) {
                faults.add(file.file() + " is about " + file.problem() + "; move it or say " + id);
              }
            });
    return List.copyOf(faults);
  }

  private static boolean declares(WholeBase base, String id) {
    return base.rules().getOrDefault(id, "").contains("extends Problem");
  }

  private static Stream<String> missing(WholeBase base, String id) {
    Stream.Builder<String> faults = Stream.builder();
    if (!declares(base, id)) {
      faults.add(id + " has no DRL that declares it");
    }
    if (base.type(id).isEmpty()) {
      faults.add(id + " is in no table of problem types");
    }
    if (!base.pages().containsKey(id)) {
      faults.add(id + " has no page");
    }
    if (!base.cases().containsKey(id)) {
      faults.add(id + " has no cases");
    }
    return faults.build();
  }
}
