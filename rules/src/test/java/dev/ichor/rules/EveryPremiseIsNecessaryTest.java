package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.verify.PremiseCheck;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code -Dichor.cases} asks only for the cases that it selects, as in {@link CasesTest}. */
class EveryPremiseIsNecessaryTest {

  @Test
  void ofWhatAProofNamesItsRuleConcludesTheSameAndWithoutAnyPieceItDoesNot() throws IOException {
    assertThat(PremiseCheck.faults(Base.rules(), Base.catalogue(), Base.cases())).isEmpty();
  }
}
