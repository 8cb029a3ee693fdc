package dev.ichor.artefact.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.artefact.table.Table;
import dev.ichor.collect.BrokenDocumentException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Answers of the API give the rows that talosctl prints. */
class ApiAnswersTest {

  private static List<?> cells(Table table) {
    return table.rows().stream().map(Table.Row::cells).toList();
  }

  @Test
  void membersOfEtcdHaveTheirIdsInSixteenDigits() throws Exception {
    assertThat(
            ApiTable.etcdMembers(
                    """
                    {
                      "messages": [{
                        "legacy_members": ["cp-3"],
                        "members": [{
                          "id": "8678955283081775862",
                          "hostname": "cp-3",
                          "peer_urls": ["https://10.5.0.4:2380", "https://10.6.0.4:2380"]
                        }, {
                          "id": "5",
                          "is_learner": true
                        }]
                      }]
                    }
                    """)
                .rows())
        .containsExactly(
            new Table.Row(
                4,
                Map.of(
                    "ID", "7871d7d8cd96caf6",
                    "HOSTNAME", "cp-3",
                    "PEER URLS", "https://10.5.0.4:2380,https://10.6.0.4:2380",
                    "LEARNER", "false")),
            new Table.Row(
                8,
                Map.of(
                    "ID", "0000000000000005",
                    "HOSTNAME", "",
                    "PEER URLS", "",
                    "LEARNER", "true")));
  }

  @Test
  void noAlarmIsNoRow() throws Exception {
    assertThat(ApiTable.etcdAlarms("{\"messages\": [{}]}").rows()).isEmpty();
    assertThat(
            cells(
                ApiTable.etcdAlarms(
                    "{\"messages\":[{\"member_alarms\":"
                        + "[{\"member_id\":\"5\",\"alarm\":\"NOSPACE\"}]}]}")))
        .isEqualTo(List.of(Map.of("MEMBER", "0000000000000005", "ALARM", "NOSPACE")));
  }

  @Test
  void anAnswerOfAnotherShapeIsRefusedWithItsLine() {
    assertThatThrownBy(() -> ApiTable.mounts("{\n\"messages\": 5}"))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage("line 2: expected a list of messages");
    assertThatThrownBy(
            () ->
                ApiTable.etcdAlarms("{\"messages\":[{\"member_alarms\":[{\"member_id\":\"x\"}]}]}"))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage("line 1: 'x' is no number of 64 bits");
  }

  @Test
  void whatTalosctlPrintsIsNoAnswer() {
    assertThat(ApiAnswer.is("NODE   MEMBER\n")).isFalse();
    assertThat(ApiAnswer.is("\n {\"messages\": []}")).isTrue();
  }
}
