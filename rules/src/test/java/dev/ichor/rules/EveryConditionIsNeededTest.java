package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.verify.ConditionCheck;
import dev.ichor.verify.ConditionCheck.Survivor;
import dev.ichor.verify.SilenceCheck;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class EveryConditionIsNeededTest {

  @Test
  void someCaseChangesWhenAnyConditionOfARuleIsLeftOut() throws IOException {
    assertThat(ConditionCheck.survivors(Base.rules(), Base.catalogue(), Base.cases()))
        .extracting(Survivor::text)
        .isEmpty();
  }

  @Test
  void everySilentCaseIsSilentForTheReasonItGives() throws IOException {
    assertThat(SilenceCheck.faults(Base.rules(), Base.catalogue(), Base.cases())).isEmpty();
  }
}
