package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Every statement of the guide is served, and the page that says by what is not stale. */
class GuideCoverageTest {

  private static final Path PAGE = Path.of("../docs/coverage.md");

  @Test
  void everyRowIsServedByRulesAndCasesAndEveryProhibitionIsProved() {
    assertThat(String.join("\n", new GuideCoverage().faults(WholeBaseTest.BASE))).isEmpty();
  }

  @Test
  void thePageOfTheCoverageIsNotStale() throws IOException {
    String page = GuideCoverage.page(WholeBaseTest.BASE);
    if ("update".equals(System.getProperty("ichor.golden"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(page)
        .as("%s (-Dichor.golden=update accepts it)", PAGE)
        .isEqualTo(Files.readString(PAGE));
  }
}
