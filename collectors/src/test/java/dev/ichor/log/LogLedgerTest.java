package dev.ichor.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.LogSighting;
import dev.ichor.collect.LogTime;
import dev.ichor.collect.Moment;
import dev.ichor.fact.DialError;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.etcd.EtcdBootstrapRequested;
import dev.ichor.fact.etcd.EtcdPeerDialFailed;
import dev.ichor.fact.network.LookupError;
import dev.ichor.fact.network.LookupFailed;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogLedgerTest {

  private static final NodeName NODE = new NodeName("cp-1");
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final LogFact BOOTSTRAP = new EtcdBootstrapRequested(NODE, 0, 0, 0, false);
  private static final LogFact LOOKUP =
      new LookupFailed(NODE, "ghcr.io", LookupError.TIMEOUT, 0, 0, 0, false);

  private final LogLedger ledger = new LogLedger();

  private static @Nullable LogTime ago(int seconds) {
    return seconds < 0 ? null : LogTime.of(NOW.minusSeconds(seconds));
  }

  /** A negative age means that the log has no dates. */
  private void see(ArtefactId artefact, LogFact said, int firstAge, int lastAge, int count) {
    ledger.note(
        artefact,
        new LogSighting(
            said,
            ago(firstAge),
            ago(lastAge),
            count,
            new Locator.FileLine(artefact + ".log", count),
            "words of " + artefact,
            false));
  }

  private List<String> settle(Map<String, Integer> changeAges, UnaryOperator<LogFact> naming) {
    Moment moment =
        new Moment() {
          @Override
          public Instant now() {
            return NOW;
          }

          @Override
          public OptionalInt changeAge(String service) {
            Integer age = changeAges.get(service);
            return age == null ? OptionalInt.empty() : OptionalInt.of(age);
          }
        };
    List<String> facts = new ArrayList<>();
    ledger.settle(
        moment,
        naming,
        (fact, artefact, where, at, excerpt) ->
            facts.add(fact + " " + where.display() + " " + at + " " + excerpt));
    return facts;
  }

  private List<String> settle() {
    return settle(Map.of(), fact -> fact);
  }

  @Test
  void copiesOfALineOnTheConsoleAreOneFactWithTwoPiecesOfEvidence() {
    see(ArtefactId.TALOS_DMESG, BOOTSTRAP, 300, 100, 2);
    see(ArtefactId.TALOS_LOGS_MACHINED, BOOTSTRAP, 400, 101, 3);

    String fact = new EtcdBootstrapRequested(NODE, 400, 100, 3, true).toString();
    assertThat(settle())
        .containsExactly(
            fact + " talos.dmesg.log:2 2026-11-22T11:58:20Z words of talos.dmesg",
            fact + " talos.logs.machined.log:3 2026-11-22T11:58:19Z words of talos.logs.machined");
  }

  @Test
  void whatDifferentProgramsSayIsAdded() {
    see(ArtefactId.TALOS_DMESG, LOOKUP, 300, 200, 2);
    see(ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, LOOKUP, 300, 200, 9);
    see(ArtefactId.TALOS_LOGS_KUBELET, LOOKUP, 250, 150, 5);

    assertThat(settle())
        .hasSize(3)
        .allMatch(
            line ->
                line.startsWith(
                    new LookupFailed(NODE, "ghcr.io", LookupError.TIMEOUT, 300, 150, 14, false)
                        .toString()));
  }

  @Test
  void theSameDocumentGivenTwiceCountsOnce() {
    see(ArtefactId.TALOS_LOGS_KUBELET, LOOKUP, 250, 150, 5);
    see(ArtefactId.TALOS_LOGS_KUBELET, LOOKUP, 250, 150, 5);

    assertThat(settle()).hasSize(1).allMatch(line -> line.contains("count=5"));
  }

  @Test
  void anUndatedLogIsOldAndNotCurrent() {
    see(ArtefactId.TALOS_LOGS_MACHINED, BOOTSTRAP, -1, -1, 1);

    assertThat(settle())
        .containsExactly(
            new EtcdBootstrapRequested(NODE, Integer.MAX_VALUE, Integer.MAX_VALUE, 1, false)
                + " talos.logs.machined.log:1 null words of talos.logs.machined");
  }

  @Test
  void aDatedCopyTellsTheAgeOfAnUndatedOne() {
    see(ArtefactId.TALOS_LOGS_MACHINED, BOOTSTRAP, -1, -1, 1);
    see(ArtefactId.TALOS_DMESG, BOOTSTRAP, 60, 60, 1);

    assertThat(settle())
        .hasSize(2)
        .allMatch(
            line -> line.startsWith(new EtcdBootstrapRequested(NODE, 60, 60, 1, true).toString()));
  }

  @Test
  void aLineIsCurrentWhileItIsNewerThanTheLastChangeOfItsService() {
    see(ArtefactId.TALOS_LOGS_KUBELET, LOOKUP, 900, 500, 1);

    assertThat(settle(Map.of("kubelet", 501), fact -> fact))
        .allMatch(line -> line.contains("current=true"));
    assertThat(settle(Map.of("kubelet", 500, "etcd", 900), fact -> fact))
        .allMatch(line -> line.contains("current=false"));
    assertThat(settle()).allMatch(line -> line.contains("current=false"));
  }

  @Test
  void aLineIsCurrentForTwoMinutes() {
    see(ArtefactId.TALOS_LOGS_MACHINED, BOOTSTRAP, 900, 120, 1);
    see(ArtefactId.TALOS_LOGS_MACHINED, LOOKUP, 900, 121, 1);

    assertThat(settle())
        .satisfiesExactly(
            line -> assertThat(line).contains("current=true"),
            line -> assertThat(line).contains("current=false"));
  }

  @Test
  void factsThatAreEqualOnceTheirNodesAreNamedAreOne() {
    see(ArtefactId.TALOS_LOGS_ETCD, dial("10.0.0.4"), 90, 40, 2);
    see(ArtefactId.TALOS_LOGS_ETCD, dial("fd00::4"), 80, 30, 1);

    assertThat(settle(Map.of(), fact -> dial("cp-2")))
        .hasSize(2)
        .allMatch(
            line ->
                line.startsWith(
                    new EtcdPeerDialFailed(
                            NODE, new NodeName("cp-2"), DialError.TIMEOUT, 90, 30, 3, true)
                        .toString()));
  }

  private static LogFact dial(String peer) {
    return new EtcdPeerDialFailed(NODE, new NodeName(peer), DialError.TIMEOUT, 0, 0, 0, false);
  }
}
