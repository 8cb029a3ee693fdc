package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiteralAutomatonTest {

  private static Set<Integer> find(List<String> literals, String text) {
    return new LiteralAutomaton(literals)
        .find(text.getBytes(StandardCharsets.UTF_8)).stream()
            .boxed()
            .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void literalsWithinAndAcrossOneAnotherAreAllFound() {
    List<String> literals = List.of("no leader", "leader", "server: no", "ader x", "µs über");

    assertThat(find(literals, "etcdserver: no leader x")).containsExactly(0, 1, 2, 3);
    assertThat(find(literals, "5µs über")).containsExactly(4);
    assertThat(find(literals, "etcdserver: no")).containsExactly(2);
    assertThat(find(literals, "nothing")).isEmpty();
  }

  @Test
  void anAutomatonWithoutLiteralsFindsNothing() {
    assertThat(find(List.of(), "anything")).isEmpty();
  }

  @Test
  void itAgreesWithContainsOnRandomTexts() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      List<String> literals =
          random.ints(5, 1, 5).mapToObj(length -> letters(random, length)).toList();
      String text = letters(random, 12);
      Set<Integer> expected = new TreeSet<>();
      for (int i = 0; i < literals.size(); i++) {
        if (text.contains(literals.get(i))) {
          expected.add(i);
        }
      }
      assertThat(find(literals, text)).as("%s in %s", literals, text).isEqualTo(expected);
    }
  }

  private static String letters(Random random, int length) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append((char) ('a' + random.nextInt(3)));
    }
    return letters.toString();
  }
}
