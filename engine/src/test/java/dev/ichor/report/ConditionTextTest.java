package dev.ichor.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.inference.RuleOutline.Condition;
import dev.ichor.inference.RuleOutline.ConditionKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not Active( node == $node, peer == $peer, lastAge < $age )"
            + "| Active( node == cp-1, peer == cp-2, lastAge < 12 )",
        "ControlPlane( $node : node ) | ControlPlane()",
        "Dial( node == $node, current, $peer : peer ) | Dial( node == cp-1, current )",
        "Dial( $peer : peer, node == $node ) | Dial( node == cp-1 )",
        "accumulate( ControlPlane( $member : node ); $age : count( $member );  )"
            + "| count 12 of ControlPlane()",
        "accumulate( Dial( node == $node, $c : count ); $age : sum( $c ); $age > 3 )"
            + "| sum 12 of Dial( node == cp-1 ), 12 > 3",
        "forall( ControlPlane( $n : node ) Examined( node == $n ) )"
            + "| forall( ControlPlane() Examined( node == $n ) )"
      })
  void valuesStandForVariablesAndBindingsAreLeftOut(String source, String words) {
    Condition condition =
        new Condition(ConditionKind.PATTERN, source, List.of(), List.of(), List.of(), 1);

    assertThat(ConditionText.of(condition, Map.of("$node", "cp-1", "$peer", "cp-2", "$age", 12)))
        .isEqualTo(words);
  }
}
