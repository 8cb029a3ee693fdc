package dev.ichor.artefact.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.Artefact;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LogObserversTest {

  private static final List<Artefact> ALL = LogObservers.all();

  @Test
  void thereIsOneObserverForEachLog() {
    List<ArtefactId> logs =
        Stream.of(ArtefactId.values())
            .filter(id -> id.dotted().contains(".logs.") || id == ArtefactId.TALOS_DMESG)
            .toList();

    assertThat(ALL).extracting(Artefact::id).containsExactlyElementsOf(logs);
  }

  @Test
  void everyFactKnowsTheLogsThatShowIt() {
    for (Artefact artefact : ALL) {
      for (Class<? extends Fact> type : artefact.yields()) {
        assertThat(seenIn(type)).as(type.getSimpleName()).contains(artefact.id());
      }
    }
  }

  @Test
  void noFactPromisesALogThatDoesNotShowIt() {
    Map<ArtefactId, Set<String>> shown = new EnumMap<>(ArtefactId.class);
    ALL.forEach(
        artefact -> {
          Set<String> names = new TreeSet<>();
          artefact.yields().forEach(type -> names.add(type.getSimpleName()));
          shown.put(artefact.id(), names);
        });
    for (Artefact artefact : ALL) {
      for (Class<? extends Fact> type : artefact.yields()) {
        for (ArtefactId promised : seenIn(type)) {
          if (shown.containsKey(promised)) {
            assertThat(shown.get(promised)).as("%s", promised).contains(type.getSimpleName());
          }
        }
      }
    }
  }

  private static List<ArtefactId> seenIn(Class<? extends Fact> type) {
    return List.of(Objects.requireNonNull(type.getAnnotation(SeenIn.class)).value());
  }
}
