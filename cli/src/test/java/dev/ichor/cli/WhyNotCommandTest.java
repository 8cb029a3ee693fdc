package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyNotCommandTest {

  @TempDir private Path home;
  private Session session;
  private String bundle;

  @BeforeEach
  void aBundle() throws IOException {
    session = new Session(home);
    bundle = Files.createFile(home.resolve("support.zip")).toString();
  }

  @Test
  void theLastDiagnosisIsAskedWhereNoInputIsGiven() {
    assertThat(session.run("why-not", "etcd.quorum-lost")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains("no diagnosis is kept yet");
    session.run("diagnose", bundle);
    assertThat(session.run("why-not", "etcd.quorum-lost", "--on", "node/cp-3"))
        .isEqualTo(ExitCode.OK);
    assertThat(session.out()).contains("was not concluded on node/cp-3");
    assertThat(session.run("why-not", "etcd.quorum-lost", "-o", "json", bundle))
        .isEqualTo(ExitCode.OK);
    assertThat(session.out()).contains("\"schema\": \"ichor-why-not\"");
  }

  @Test
  void anUnknownProblemIsWrongUsage() {
    assertThat(session.run("why-not", "etcd.nonsense", bundle)).isEqualTo(ExitCode.USAGE);
    assertThat(session.err()).contains("there is no problem 'etcd.nonsense'");
  }

  @Test
  void aReportAloneIsNotEnoughAndWhereOnlyItIsKeptItIsSaid() throws IOException {
    assertThat(session.run("why-not", "etcd.quorum-lost", "report.json")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains("report.json: a report holds only the facts of its proofs");
    session.run("diagnose", bundle);
    Files.delete(home.resolve(".local/state/ichor/last-facts.json.gz"));
    assertThat(session.run("why-not", "etcd.quorum-lost")).isEqualTo(ExitCode.INPUT);
    assertThat(session.err()).contains("only the report is kept");
  }
}
