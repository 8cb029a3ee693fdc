package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.fact.Version;
import dev.ichor.fact.reference.RemovedFlag;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.RuleTables;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of accepted flags is well formed and says the same as the list of removed ones. */
class AcceptedFlagsTest {

  private static final String FIRST = "first";
  private static final String STAYS = "-";

  /** A line of the list. */
  private record Line(String component, String flag, String since, String until) {

    static Line read(String text) {
      String[] cells = text.split("\t", -1);
      assertThat(cells).as(text).hasSize(4);
      return new Line(cells[0], cells[1], cells[2], cells[3]);
    }

    String name() {
      return component + " " + flag;
    }

    int oldest() {
      return component.equals("etcd") ? 5 : 29;
    }

    int firstMinor() {
      return since.equals(FIRST) ? oldest() : Version.of(since).minor();
    }
  }

  private static List<Line> lines() {
    return RuleTables.lines(
            AcceptedFlagsTest.class.getClassLoader(), "dev/ichor/rules/data/accepted-flags.tsv")
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(Line::read)
        .toList();
  }

  private static Stream<RemovedFlag> removed() {
    return KnowledgeBase.builtIn().reference().stream()
        .filter(RemovedFlag.class::isInstance)
        .map(RemovedFlag.class::cast);
  }

  @Test
  void everyFlagStandsOnceWithVersionsInOrder() {
    assertThat(lines()).extracting(Line::name).doesNotHaveDuplicates().hasSizeGreaterThan(700);
    for (Line line : lines()) {
      assertThat(line.flag()).matches("[a-z][a-z0-9-]*");
      assertThat(line.firstMinor()).as(line.name()).isGreaterThanOrEqualTo(line.oldest());
      if (!line.until().equals(STAYS)) {
        assertThat(Version.of(line.until()).minor())
            .as(line.name())
            .isGreaterThanOrEqualTo(line.firstMinor());
      }
    }
  }

  @Test
  void aFlagThatEndsIsRemovedInTheNextVersion() {
    Set<String> ends =
        lines().stream()
            .filter(line -> !line.until().equals(STAYS))
            .map(line -> line.name() + " " + (Version.of(line.until()).minor() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> scanned =
        removed()
            .filter(flag -> flag.component().equals("etcd") || flag.removedIn().minor() > 29)
            .map(flag -> flag.component() + " " + flag.flag() + " " + flag.removedIn().minor())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(scanned).isEqualTo(ends);
  }

  @Test
  void whatWentBeforeTheFirstScanWasNotSeenByIt() {
    Set<String> seen = lines().stream().map(Line::name).collect(Collectors.toSet());

    assertThat(removed())
        .filteredOn(flag -> !flag.component().equals("etcd") && flag.removedIn().minor() <= 29)
        .isNotEmpty()
        .noneMatch(flag -> seen.contains(flag.component() + " " + flag.flag()));
  }
}
