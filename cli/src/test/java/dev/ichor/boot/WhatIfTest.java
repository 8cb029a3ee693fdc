package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ichor.boot.Captures.Capture;
import dev.ichor.conclusion.Severity;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import dev.ichor.verify.Supposition;
import dev.ichor.whatif.Consequences;
import dev.ichor.whatif.Repair;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What to repair in real clusters, and what other sights would change. */
@Execution(ExecutionMode.SAME_THREAD)
class WhatIfTest {

  private static final BuiltInExpert EXPERT = new BuiltInExpert();

  static Stream<Capture> captures() {
    return Captures.all();
  }

  private static Request request(Capture capture) {
    return new Request(
        List.of(capture.bundle()), List.of(), null, List.of(), List.of(), Severity.ERROR);
  }

  private static Capture capture(String name) {
    return Captures.all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static String id(String key) {
    return key.substring(0, key.indexOf(':'));
  }

  @ParameterizedTest
  @MethodSource("captures")
  void theRepairSetNamesTheFaultThatWasInjected(Capture capture) throws Exception {
    Survey seen = EXPERT.read(request(capture), stage -> {});
    Report report = EXPERT.conclude(request(capture), seen, stage -> {});
    List<Repair> repairs = EXPERT.repairs(report, seen);

    assertThat(repairs)
        .allSatisfy(
            repair ->
                assertThat(repair.remove())
                    .extracting(WhatIfTest::id)
                    .allMatch(id -> capture.want().contains(id) || capture.allowed().contains(id)));
    boolean wrong =
        report.conclusions().stream()
            .anyMatch(
                one ->
                    capture.want().contains(one.id())
                        && one.role() != Role.EXPECTED
                        && one.impact().compareTo(Severity.ERROR) >= 0);
    assumeTrue(capture.shown() && wrong);
    assertThat(repairs)
        .isNotEmpty()
        .allSatisfy(
            repair ->
                assertThat(repair.remove())
                    .extracting(WhatIfTest::id)
                    .anyMatch(capture.want()::contains));
  }

  @Test
  void aRepairClearsEveryErrorAndSaysWhatRecovers() throws Exception {
    Capture capture = capture("host-in-pod-cidr");
    Survey seen = EXPERT.read(request(capture), stage -> {});
    Report report = EXPERT.conclude(request(capture), seen, stage -> {});

    List<Repair> repairs = EXPERT.repairs(report, seen);

    assertThat(repairs).hasSize(1);
    Repair repair = repairs.get(0);
    assertThat(repair.remove()).containsExactly("network.subnet-overlap:node/overlap-ov2");
    TreeSet<String> cleared = new TreeSet<>(repair.remove());
    cleared.addAll(repair.fall());
    cleared.addAll(repair.explained());
    assertThat(report.conclusions())
        .filteredOn(one -> one.role() != Role.CANDIDATE && one.role() != Role.EXPECTED)
        .filteredOn(one -> one.severity().compareTo(Severity.ERROR) >= 0)
        .extracting(Conclusion::key)
        .allMatch(cleared::contains);
    assertThat(repair.appear()).isEmpty();
  }

  @Test
  void withoutTheFactsOfTheCauseItsEffectsStandUnexplained() throws Exception {
    Capture capture = capture("not-bootstrapped");
    Survey seen = EXPERT.read(request(capture), stage -> {});
    Report before = EXPERT.conclude(request(capture), seen, stage -> {});
    Supposition.Reader reader = new Supposition.Reader();
    Supposition supposition =
        new Supposition(
            List.of(), List.of(reader.pattern("--without", "EtcdWaitsToJoin")), List.of());

    Report after = EXPERT.conclude(request(capture), supposition.in(seen), stage -> {});
    Consequences consequences = Consequences.between(before, after);

    assertThat(consequences.gone()).extracting(Conclusion::id).contains("etcd.not-bootstrapped");
    assertThat(consequences.changed())
        .filteredOn(change -> change.after().role() == Role.UNEXPLAINED)
        .isNotEmpty()
        .allMatch(change -> change.before().role() == Role.EFFECT);
  }

  @Test
  void supposingNothingNewChangesNothing() throws Exception {
    Capture capture = capture("not-bootstrapped");
    Survey seen = EXPERT.read(request(capture), stage -> {});
    Report before = EXPERT.conclude(request(capture), seen, stage -> {});
    Supposition nothing = new Supposition(List.of(), List.of(), List.of());

    Report after = EXPERT.conclude(request(capture), nothing.in(seen), stage -> {});
    Consequences consequences = Consequences.between(before, after);

    assertThat(consequences.gone()).isEmpty();
    assertThat(consequences.appeared()).isEmpty();
    assertThat(consequences.changed()).isEmpty();
    assertThat(consequences.stayed())
        .hasSameSizeAs(
            before.conclusions().stream().filter(one -> one.role() != Role.CANDIDATE).toList());
  }
}
