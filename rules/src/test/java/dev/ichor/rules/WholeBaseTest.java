package dev.ichor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing is forgotten in the knowledge base. */
class WholeBaseTest {

  static final WholeBase BASE = BuiltIn.load();

  static Check[] checks() {
    return new Check[] {
      new Triples(),
      new PagesFitTypes(),
      new CasesProve(),
      new PromisesKept(),
      new EdgesKept(),
      new FactsUsed(),
      new RowsExist(),
      new NothingMadeToMeasure()
    };
  }

  @ParameterizedTest
  @MethodSource("checks")
  void theBaseHolds(Check check) {
    assertThat(String.join("\n", check.faults(BASE))).isEmpty();
  }
}
