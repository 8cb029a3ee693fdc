package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.verify.WhyNotCheck;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code -Dichor.cases} asks only about the cases that it selects, as in {@link CasesTest}. */
class WhyNotNamesTheReasonTest {

  @Test
  void whyNotNamesWhatSilencesEachSilentCase() throws IOException {
    assertThat(WhyNotCheck.faults(Base.rules(), Base.catalogue(), Base.cases())).isEmpty();
  }
}
