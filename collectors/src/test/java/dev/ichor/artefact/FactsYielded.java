package dev.ichor.artefact;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks that each fact type is yielded by exactly the observers that its mark names. */
final class FactsYielded {

  private FactsYielded() {}

  /** Faults in words, sorted; artefacts that no source of today brings are left out. */
  static List<String> faults(
      Collection<Class<?>> types, ArtefactSet observers, Set<ArtefactId> notYet) {
    List<String> faults = new ArrayList<>();
    for (Class<?> type : types) {
      SeenIn mark = type.getAnnotation(SeenIn.class);
      if (mark == null) {
        continue;
      }
      Set<ArtefactId> marked = new TreeSet<>(Set.of(mark.value()));
      marked.removeAll(notYet);
      Set<ArtefactId> yielded = new TreeSet<>();
      for (ArtefactId id : observers.ids()) {
        Artefact observer = observers.find(id).orElseThrow();
        if (observer.yields().contains(type)) {
          yielded.add(id);
        }
      }
      if (!yielded.equals(marked)) {
        faults.add(
            type.getSimpleName()
                + " is marked as seen in "
                + marked
                + " and yielded by "
                + yielded);
      }
    }
    faults.sort(String::compareTo);
    return faults;
  }
}
