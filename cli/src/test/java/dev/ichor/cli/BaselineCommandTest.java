package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.render.StandardReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCommandTest {

  @TempDir private Path home = Path.of(".");
  private Session session = new Session(home);
  private Path baseline = Path.of("");

  @BeforeEach
  void aDiagnosis() {
    session = new Session(home);
    baseline = home.resolve("baseline.yaml");
    session.run("diagnose", home.toString());
  }

  @Test
  void whatIsToldIsAcceptedForNinetyDays() {
    assertThat(session.run("baseline", "create", "--reason=known: see OPS-12")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
            apiVersion: ichor/baseline-v1
            entries:
              - id: etcd.peer-port-blocked
                subject: node/cp-1,peer=cp-2
                reason: "known: see OPS-12"
                until: 2027-02-20
              - id: time.not-synchronised
                subject: node/worker-4
                reason: "known: see OPS-12"
                until: 2027-02-20
              - id: node.not-ready
                subject: node/worker-2
                reason: "known: see OPS-12"
                until: 2027-02-20
            """);
  }

  @Test
  void whatWasAcceptedHoldsAndNothingIsNew() {
    session.run("baseline", "create", "--reason=known", "-o=" + baseline);
    assertThat(session.run("baseline", "check", baseline.toString())).isZero();
    assertThat(session.out().lines()).hasSize(3).allMatch(line -> line.startsWith("holds  "));
  }

  @Test
  void whatIsOverGoneOrNewIsSaid() throws IOException {
    Files.writeString(
        baseline,
        """
        apiVersion: ichor/baseline-v1
        entries:
          - {id: time.not-synchronised, subject: "*", reason: old, until: 2026-11-21}
          - {id: node.not-ready, subject: worker-9, reason: scrapped}
          - {id: node.not-ready, subject: worker-2, reason: known, until: 2026-11-22}
        """);
    assertThat(session.run("baseline", "check", baseline.toString())).isEqualTo(10);
    assertThat(session.out())
        .isEqualTo(
            """
            over   time.not-synchronised of *, until 2026-11-21: old  (line 3)
            gone   node.not-ready of worker-9: scrapped  (line 4)
            holds  node.not-ready of worker-2, until 2026-11-22: known  (line 5)
            new    CRITICAL etcd on cp-1 cannot reach cp-2 on 2380/tcp
                   (etcd.peer-port-blocked:node/cp-1,peer=cp-2)
            new    ERROR the clock of worker-4 is not synchronised  (time.not-synchronised:node/worker-4)
            """);
    assertThat(session.run("baseline", "check", "--fail-on=never", baseline.toString())).isZero();
  }

  @Test
  void aHealthyClusterNeedsNone() {
    session.reporting(StandardReports.healthy()).run("diagnose", home.toString());
    session.run("baseline", "create", "--reason=none", "-o=" + baseline);
    assertThat(session.run("baseline", "check", baseline.toString())).isZero();
    assertThat(session.out()).contains("The baseline is empty");
  }

  @Test
  void aFileThatExistsIsKeptAndAReasonIsNeeded() throws IOException {
    Files.writeString(baseline, "mine");
    assertThat(session.run("baseline", "create", "--reason=x", "-o=" + baseline)).isEqualTo(2);
    assertThat(session.err()).contains("exists already");
    assertThat(baseline).content().isEqualTo("mine");
    assertThat(session.run("baseline", "create")).isEqualTo(2);
    assertThat(session.run("baseline", "create", "--reason= ")).isEqualTo(2);
    assertThat(session.run("baseline", "create", "--reason=x", "--until=soon")).isEqualTo(2);
    assertThat(session.run("baseline")).isEqualTo(2);
  }
}
