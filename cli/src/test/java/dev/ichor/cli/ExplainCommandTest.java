package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir private Path home = Path.of(".");
  private Session session = new Session(home);
  private String bundle = "";

  @BeforeEach
  void aBundle() throws IOException {
    session = new Session(home);
    bundle = Files.createFile(home.resolve("support.zip")).toString();
  }

  @Test
  void anyUnambiguousPartOfAKeyWillDo() {
    for (String key :
        new String[] {
          "etcd.peer-port-blocked:node/cp-1,peer=cp-2",
          "etcd.peer-port-blocked",
          "peer-port-blocked",
          "port-blocked:cp-1",
          "peer=cp-2"
        }) {
      assertThat(session.run("explain", key, bundle)).as(key).isZero();
      assertThat(session.out()).startsWith("etcd on cp-1 cannot reach cp-2 on 2380/tcp\n");
    }
  }

  @Test
  void anAmbiguousPartListsTheChoices() {
    assertThat(session.run("explain", "etcd", bundle)).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            """
            ichor: "etcd" can mean several conclusions:
              etcd.peer-port-blocked:node/cp-1,peer=cp-2
              etcd.unhealthy:node/cp-1
            """);
  }

  @Test
  void whatWasNotConcludedIsSaidWithWhatThereIs() {
    assertThat(session.run("explain", "moon", bundle)).isEqualTo(2);
    assertThat(session.err())
        .startsWith("ichor: \"moon\" was not concluded; there are:\n  etcd.peer-port-blocked");
  }

  @Test
  void whatCouldNotBeExaminedNamesWhatIsMissing() {
    assertThat(session.run("explain", "needs-defragmentation", bundle)).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "ichor: etcd.needs-defragmentation could not be examined on member/cp-3:"
                + " talos.etcd.status@cp-3 (denied); \"talosctl -n cp-3 etcd status\" would"
                + " tell\n");
  }

  @Test
  void withoutInputTheLastDiagnosisIsExplained() {
    assertThat(session.run("explain", "not-synchronised")).isEqualTo(3);
    assertThat(session.err()).contains("no diagnosis is kept yet");
    session.run("diagnose", bundle);
    assertThat(session.run("explain", "not-synchronised")).isZero();
    assertThat(session.out()).contains("[f5] TimeStatus worker-4 synced=false");
    assertThat(session.requests()).hasSize(1);
  }

  @Test
  void aReportThatSomebodyMailedIsExplained() throws IOException {
    Path report = home.resolve("report.json");
    session.run("diagnose", "-o", "json=" + report, "--no-keep", bundle);
    assertThat(session.run("explain", "not-synchronised", report.toString())).isZero();
    assertThat(session.requests()).hasSize(1);
    Files.writeString(report, "{}");
    assertThat(session.run("explain", "not-synchronised", report.toString())).isEqualTo(3);
    assertThat(session.err()).contains("expected schema ichor-report 1.x");
  }

  @Test
  void aPageThatSomebodyMailedIsExplained() {
    Path report = home.resolve("report.html");
    session.run("diagnose", "-o", "html=" + report, "--no-keep", bundle);
    assertThat(session.run("explain", "not-synchronised", report.toString())).isZero();
    assertThat(session.out()).contains("[f5] TimeStatus worker-4 synced=false");
    assertThat(session.requests()).hasSize(1);
  }

  @Test
  void aProofAsJsonHoldsNothingElse() {
    assertThat(session.run("explain", "-o", "json", "api-server-down", bundle)).isZero();
    assertThat(session.out())
        .contains("\"control-plane.api-server-down:node/cp-1\"", "\"etcd.unhealthy:node/cp-1\"")
        .contains("\"f1\"", "\"f2\"")
        .doesNotContain("\"f5\"", "time.not-synchronised");
  }

  @Test
  void aDepthBelowOneIsRefused() {
    assertThat(session.run("explain", "--depth", "0", "etcd.unhealthy", bundle)).isEqualTo(2);
  }
}
