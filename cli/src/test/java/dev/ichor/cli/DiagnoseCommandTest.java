package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.conclusion.Severity;
import dev.ichor.render.StandardReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
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
  void withoutInputItSaysHowToFeedABundle() {
    assertThat(session.run("diagnose")).isEqualTo(3);
    assertThat(session.out()).isEmpty();
    assertThat(session.err()).contains("not built yet", "talosctl", "ichor diagnose support.zip");
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
  void theDiagnosisIsKeptForTheUserAlone() throws IOException {
    Path kept = home.resolve(".local/state/ichor/last-report.json");
    session.run("diagnose", "--no-keep", bundle);
    assertThat(kept).doesNotExist();
    session.run("diagnose", bundle);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
        .isEqualTo("rw-------");
    Path elsewhere = home.resolve("state");
    session.with("XDG_STATE_HOME", elsewhere.toString()).run("diagnose", bundle);
    assertThat(elsewhere.resolve("ichor/last-report.json")).exists();
  }
}
