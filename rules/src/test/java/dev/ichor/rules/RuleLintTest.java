package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.compile.DrlLint;
import dev.ichor.compile.RuleGen;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RuleLintTest {

  @Test
  void everyRuleKeepsToTheRuleLanguage() throws IOException {
    assertThat(DrlLint.lint(RuleGen.sources(Path.of("src/main/resources/dev/ichor/rules"))))
        .isEmpty();
  }
}
