package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.LiveRequest;
import dev.ichor.collect.live.LogLimit;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.render.StandardReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {

  @TempDir private Path home = Path.of(".");
  private Session session = new Session(home);
  private String bundle = "";

  @BeforeEach
  void aBundle() throws IOException {
    session = new Session(home);
    bundle = Files.createFile(home.resolve("support.zip")).toString();
  }

  @Test
  void findingsExitWithTenAndTheReportIsTheOnlyResult() {
    assertThat(session.run("diagnose", bundle)).isEqualTo(10);
    assertThat(session.out()).startsWith("prod-eu · Talos").endsWith("exit 10\n");
    assertThat(session.err()).isEmpty();
  }

  @Test
  void aHealthyClusterExitsWithZero() {
    assertThat(session.reporting(StandardReports.healthy()).run("diagnose", bundle)).isZero();
    assertThat(session.out()).endsWith("exit 0\n");
  }

  @Test
  void anInconclusiveOneFailsOnlyWhenAsked() {
    session.reporting(StandardReports.inconclusive());
    assertThat(session.run("diagnose", bundle)).isZero();
    assertThat(session.run("diagnose", "--on-incomplete=fail", bundle)).isEqualTo(11);
    assertThat(session.run("diagnose", "-o", "json", bundle)).isZero();
    assertThat(session.err()).startsWith("ichor: inconclusive");
    assertThat(session.run("diagnose", "-o", "json", "--on-incomplete=ok", bundle)).isZero();
    assertThat(session.err()).isEmpty();
  }

  @Test
  void withoutInputTheRunningClusterIsLookedAtAsSaid() {
    assertThat(
            session.run(
                "diagnose",
                "--talosconfig=tc",
                "--context=prod",
                "-e=10.0.0.2,10.0.0.3",
                "-n=10.0.0.4",
                "--kubeconfig=kc",
                "--no-probe",
                "--timeout=1m30s",
                "--call-timeout=500ms",
                "--parallel=4",
                "--since=2h",
                "--max-log-bytes=4096",
                "--eager"))
        .isEqualTo(10);
    assertThat(session.looks())
        .containsExactly(
            new LiveRequest(
                new LiveRequest.Talos(
                    Path.of("tc"), "prod", List.of("10.0.0.2", "10.0.0.3"), List.of("10.0.0.4")),
                new LiveRequest.Kubernetes(true, Path.of("kc"), null),
                false,
                new ReadLimits(
                    Duration.ofSeconds(90),
                    Duration.ofMillis(500),
                    Duration.ofSeconds(30),
                    4,
                    new LogLimit(4096, Duration.ofHours(2)),
                    true),
                null,
                List.of(),
                List.of(),
                Severity.ERROR,
                session.looks().get(0).own()));
    assertThat(session.looks().get(0).own().home()).isEqualTo(home);
    assertThat(session.out()).contains("Read: 312 calls to 5 machines (4 answered), 4.2 MB.\n");
  }

  @Test
  void portsAreTriedAndKubernetesIsAskedUnlessSomebodySaysNo() {
    session.run("diagnose");
    session.run("diagnose", "--no-kube", "--probe");
    assertThat(session.looks()).extracting(LiveRequest::probes).containsExactly(true, true);
    assertThat(session.looks())
        .extracting(look -> look.kubernetes().wanted())
        .containsExactly(true, false);
  }

  @Test
  void howMuchWasAskedIsNoPartOfAReportThatCanBeReproduced() {
    session.run("diagnose", "--reproducible");
    assertThat(session.out()).doesNotContain("Read:");
  }

  @Test
  void noTargetIsNoInput() {
    assertThat(session.run("diagnose", "--context=missing")).isEqualTo(3);
    assertThat(session.err()).isEqualTo("ichor: there is no context \"missing\"\n");
  }

  @Test
  void spansAndNumbersThatMakeNoSenseAreRefused() {
    assertThat(session.run("diagnose", "--timeout=soon")).isEqualTo(2);
    assertThat(session.err()).contains("'soon' is no span of time such as 90s or 1h30m");
    assertThat(session.run("diagnose", "--timeout=0s")).isEqualTo(2);
    assertThat(session.run("diagnose", "--parallel=0")).isEqualTo(2);
    assertThat(session.err()).contains("--parallel is at least 1, not 0");
  }

  @Test
  void anInputThatIsNotThereIsNamed() {
    assertThat(session.run("diagnose", "/nowhere.zip")).isEqualTo(3);
    assertThat(session.err()).isEqualTo("ichor: there is no /nowhere.zip\n");
  }

  @Test
  void aSelectionOfNothingExitsWithFour() {
    assertThat(session.run("diagnose", "--only", "nonsense", bundle)).isEqualTo(4);
    assertThat(session.err()).isEqualTo("ichor: there is no problem or area \"nonsense\"\n");
  }

  @Test
  void aBugExitsWithOneAndShowsItsTraceOnlyWhenAsked() {
    assertThat(session.run("diagnose", "--only", "crash", bundle)).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo(
            """
            ichor: Ichor itself failed: IllegalStateException: a bug
            Set ICHOR_DEBUG=1 to see where, and please report it.
            """);
    session.run("diagnose", "-v", "--only", "crash", bundle);
    assertThat(session.err()).contains("\tat dev.ichor");
    session.with("ICHOR_DEBUG", "1").run("diagnose", "--only", "crash", bundle);
    assertThat(session.err()).contains("\tat dev.ichor");
  }

  @Test
  void whatIsAskedReachesTheExpert() {
    session.run(
        "diagnose",
        "--as-of",
        "2026-11-22T10:00:00Z",
        "--identity",
        "key.txt",
        "--only",
        "etcd,time",
        "--skip",
        "etcd.unhealthy",
        "--fail-on",
        "WARNING",
        bundle);
    assertThat(session.requests())
        .containsExactly(
            new dev.ichor.boot.Request(
                List.of(Path.of(bundle)),
                List.of(Path.of("key.txt")),
                Instant.parse("2026-11-22T10:00:00Z"),
                List.of("etcd", "time"),
                List.of("etcd.unhealthy"),
                Severity.WARNING));
  }

  @Test
  void theEnvironmentGivesDefaultsThatFlagsOverride() {
    session.with("ICHOR_FAIL_ON", "never").with("ICHOR_ASCII", "1").run("diagnose", bundle);
    assertThat(session.requests().get(0).failOn()).isNull();
    assertThat(session.out()).matches("\\p{ASCII}*");
    session.run("diagnose", "--fail-on", "critical", bundle);
    assertThat(session.requests().get(1).failOn()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void severalOutputsAreWrittenAtOnce() throws IOException {
    Path json = home.resolve("report.json");
    assertThat(session.run("diagnose", "-o", "text", "-o", "json=" + json, bundle)).isEqualTo(10);
    assertThat(session.out()).startsWith("prod-eu");
    assertThat(Files.readString(json)).startsWith("{\n  \"schema\": \"ichor-report\"");
    assertThat(session.run("diagnose", "-o", "text", "-o", "json", bundle)).isEqualTo(2);
    assertThat(session.run("diagnose", "-o", "json=/nowhere/at/all", bundle)).isEqualTo(1);
    assertThat(session.err())
        .isEqualTo("ichor: cannot write /nowhere/at/all: there is no such file or folder\n");
  }

  @Test
  void reproducibleRunsWriteEqualBytes() {
    session.run("diagnose", "--reproducible", "-o", "json", bundle);
    String once = session.out();
    session.run("diagnose", "--reproducible", "-o", "json", bundle);
    assertThat(session.out()).isEqualTo(once).doesNotContain("startedAt");
  }

  @Test
  void progressIsShownToAPersonAndNeverToAPipe() {
    session.atATerminal().run("diagnose", bundle);
    assertThat(session.err()).isEqualTo("ichor: reading\n");
    session.run("diagnose", "-q", bundle);
    assertThat(session.err()).isEmpty();
  }

  @Test
  void coloursFollowTheTerminalAndItsVariables() {
    String escape = "\u001b[";
    session.run("diagnose", bundle);
    assertThat(session.out()).doesNotContain(escape);
    session.run("diagnose", "--color=always", bundle);
    assertThat(session.out()).contains(escape);
    session.atATerminal().run("diagnose", bundle);
    assertThat(session.out()).contains(escape);
    session.with("TERM", "dumb").run("diagnose", bundle);
    assertThat(session.out()).doesNotContain(escape);
    session.with("CLICOLOR_FORCE", "1").run("diagnose", bundle);
    assertThat(session.out()).contains(escape);
    session.with("NO_COLOR", "1").run("diagnose", bundle);
    assertThat(session.out()).doesNotContain(escape);
  }

  @Test
  void aSavedReportIsShownAgainAndGivesTheSameBytes() throws IOException {
    Path page = home.resolve("report.html");
    Path json = home.resolve("report.json");
    session.run(
        "diagnose", "-o", "html=" + page, "-o", "json=" + json, "--severity=etcd=warning", bundle);
    for (Path saved : List.of(page, json)) {
      assertThat(session.run("diagnose", "-o", "json", saved.toString())).isEqualTo(10);
      assertThat(session.out()).isEqualTo(Files.readString(json));
      assertThat(session.run("diagnose", "-o", "html", saved.toString())).isEqualTo(10);
      assertThat(session.out()).isEqualTo(Files.readString(page));
    }
    assertThat(session.requests()).hasSize(1);
    assertThat(session.run("diagnose", "--fail-on=never", page.toString())).isZero();
    assertThat(session.run("diagnose", "--only=etcd", page.toString())).isEqualTo(2);
    assertThat(session.err()).contains("report.html is a report");
  }

  @Test
  void theDiagnosisIsKeptForTheUserAlone() throws IOException {
    Path kept = home.resolve(".local/state/ichor/last-report.json");
    session.run("diagnose", "--no-keep", bundle);
    assertThat(kept).doesNotExist();
    session.run("diagnose", bundle);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    Path facts = home.resolve(".local/state/ichor/last-facts.json.gz");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(facts)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.list(facts.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(kept, facts);
    }
    Path elsewhere = home.resolve("state");
    session.with("XDG_STATE_HOME", elsewhere.toString()).run("diagnose", bundle);
    assertThat(elsewhere.resolve("ichor/last-report.json")).exists();
  }
}
