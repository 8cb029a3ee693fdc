package dev.ichor.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.NodeName;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static Question question(String id, String on) throws UnknownNameException {
    return Question.of(SmallBase.RULES.types(), id, on);
  }

  @Test
  void theSubjectIsGivenWithItsKindWithoutItOrWithTheId() throws UnknownNameException {
    Map<String, Object> fields = Map.of("node", new NodeName("cp-1"));

    assertThat(question("etcd.sick", "node/cp-1").fields()).isEqualTo(fields);
    assertThat(question("sick", "cp-1").fields()).isEqualTo(fields);
    assertThat(question("etcd.sick:node/cp-1", "").fields()).isEqualTo(fields);
    assertThat(question("etcd.sick", "cp-1").subject()).isEqualTo("node/cp-1");
    assertThat(question("etcd.sick", "").fields()).isEmpty();
    assertThat(question("etcd.sick", "").subject()).isEmpty();
    assertThat(question("node.lost", "prod").subject()).isEqualTo("cluster/prod");
  }

  @Test
  void whatIsNoProblemSubjectOrFieldIsRefusedWithWhatItMayBe() {
    assertThatThrownBy(() -> question("etcd.sikc", ""))
        .hasMessage("there is no problem 'etcd.sikc'; did you mean 'etcd.sick'?");
    assertThatThrownBy(() -> question("etcd.sick", "cluster/prod"))
        .hasMessage("etcd.sick is of a node, not of cluster/prod; say node/NAME");
    assertThatThrownBy(() -> question("etcd.sick", "cp-1,peer=cp-2"))
        .hasMessage("'peer=cp-2' is no field=value of etcd.sick, which has [node]");
    assertThatThrownBy(() -> question("etcd.sick", "cp-1,peer"))
        .hasMessageContaining("'peer' is no field=value");
  }
}
