package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.verify.Case;
import dev.ichor.verify.ConditionCheck;
import dev.ichor.verify.ConditionCheck.Survivor;
import dev.ichor.verify.SilenceCheck;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code -Dichor.cases} asks only for the rules whose cases it selects, as in {@link CasesTest}.
 */
class EveryConditionIsNeededTest {

  @Test
  void someCaseChangesWhenAnyConditionOfARuleIsLeftOut() throws IOException {
    List<Case> cases = Base.cases();
    Set<String> measured = cases.stream().map(Case::problem).collect(Collectors.toSet());
    assertThat(ConditionCheck.survivors(Base.rules(), Base.catalogue(), cases))
        .filteredOn(survivor -> Base.isWhole() || measured.contains(survivor.rule().problemId()))
        .extracting(Survivor::text)
        .isEmpty();
  }

  @Test
  void everySilentCaseIsSilentForTheReasonItGives() throws IOException {
    assertThat(SilenceCheck.faults(Base.rules(), Base.catalogue(), Base.cases())).isEmpty();
  }
}
