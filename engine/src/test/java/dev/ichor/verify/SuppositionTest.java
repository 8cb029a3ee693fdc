package dev.ichor.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.time.TimeStatus;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator.Given;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import dev.ichor.yaml.FileFaultException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuppositionTest {

  private static final NodeName CP1 = new NodeName("cp-1");
  private static final NodeName CP2 = new NodeName("cp-2");

  private final Supposition.Reader reader = new Supposition.Reader();

  private static Survey seen(Fact... facts) {
    return new Survey(
        new Header("bundle", Instant.EPOCH, "prod", null, null, List.of(), null, 1, 0),
        Stream.of(facts)
            .map(
                fact ->
                    new Observation(
                        fact, new Evidence(ArtefactId.TALOS_INFOS, CP1, new Given("a"), null, "")))
            .toList(),
        List.of());
  }

  private static List<Fact> facts(Survey survey) {
    return survey.observations().stream().map(Observation::fact).toList();
  }

  private Fact timeStatus(String node) {
    return reader
        .fact("--assume", "TimeStatus: {node: " + node + ", synced: false, syncDisabled: false}")
        .fact();
  }

  @Test
  void whatIsLeftOutAgreesWithAllValuesGiven() {
    Survey survey =
        seen(new KnownNode(CP1), timeStatus("cp-1"), new KnownNode(CP2), timeStatus("cp-2"));
    FactPattern one = reader.pattern("--without", "TimeStatus: {node: cp-1}");
    FactPattern all = reader.pattern("--without", "TimeStatus");

    assertThat(facts(new Supposition(List.of(), List.of(one), List.of()).in(survey)))
        .containsExactly(new KnownNode(CP1), new KnownNode(CP2), timeStatus("cp-2"));
    assertThat(facts(new Supposition(List.of(), List.of(all), List.of()).in(survey)))
        .containsExactly(new KnownNode(CP1), new KnownNode(CP2));
  }

  @Test
  void leavingOutWhatWasNeverSeenIsAFaultThatNamesTheNearest() {
    FactPattern other = reader.pattern("--without", "TimeStatus: {node: cp-9}");
    Supposition supposition = new Supposition(List.of(), List.of(other), List.of());

    assertThatThrownBy(() -> supposition.in(seen(timeStatus("cp-1"))))
        .isInstanceOf(FileFaultException.class)
        .hasMessageContaining("the nearest of the 1 seen is TimeStatus[node=cp-1");
    assertThatThrownBy(() -> supposition.in(seen(new KnownNode(CP1))))
        .hasMessageContaining("no TimeStatus was seen");
  }

  @Test
  void anAssumedFactIsSeenOnAMachineOfWhichNothingElseIs() {
    GivenFact given =
        reader.fact("--assume", "TimeStatus: {node: cp-2, synced: false, syncDisabled: false}");

    Survey supposed =
        new Supposition(List.of(given), List.of(), List.of()).in(seen(new KnownNode(CP1)));

    assertThat(facts(supposed))
        .contains(new KnownNode(CP1), new KnownNode(CP2), timeStatus("cp-2"))
        .contains(new NotExamined(ArtefactId.TALOS_SERVICES, CP2, Reason.NOT_IN_INPUT))
        .doesNotContain(new NotExamined(ArtefactId.TALOS_SERVICES, CP1, Reason.NOT_IN_INPUT));
  }

  @Test
  void whatCountsAsReadIsNoLongerMissing() {
    Survey survey =
        seen(
            new KnownNode(CP1),
            new NotExamined(ArtefactId.TALOS_LOGS_ETCD, CP1, Reason.UNREACHABLE),
            new NotExamined(ArtefactId.TALOS_SERVICES, CP1, Reason.UNREACHABLE));

    Survey supposed =
        new Supposition(
                List.of(), List.of(), List.of(reader.place("--examined", "talos.logs.etcd@cp-1")))
            .in(survey);

    assertThat(facts(supposed))
        .containsExactlyInAnyOrder(
            new KnownNode(CP1),
            new Examined(ArtefactId.TALOS_LOGS_ETCD, CP1),
            new NotExamined(ArtefactId.TALOS_SERVICES, CP1, Reason.UNREACHABLE));
  }

  @Test
  void typingErrorsNameWhatWasMeant() {
    assertThatThrownBy(() -> reader.fact("--assume", "TimeStatis: {node: a}"))
        .hasMessageContaining("did you mean 'TimeStatus'?");
    assertThatThrownBy(() -> reader.fact("--assume", "TimeStatus: {node: a}"))
        .hasMessageContaining("needs 'synced'");
    assertThatThrownBy(() -> reader.pattern("--without", "TimeStatus: {nod: a}"))
        .hasMessageContaining("nod");
    assertThatThrownBy(() -> reader.place("--examined", "talos.logs.etc@a"))
        .hasMessageContaining("unknown artefact");
    assertThat(
            reader
                .fact("--assume", "TimeStatus: {node: cp-1, synced: false, syncDisabled: false}")
                .fact())
        .isInstanceOf(TimeStatus.class);
  }
}
