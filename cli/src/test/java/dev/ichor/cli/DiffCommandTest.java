package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.render.StandardReports;
import dev.ichor.report.Report;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

  @TempDir private Path home = Path.of(".");
  private Session session = new Session(home);
  private String sick = "";
  private String well = "";

  @BeforeEach
  void reports() {
    session = new Session(home);
    sick = saved("sick.json", StandardReports.findings());
    well = saved("well.html", StandardReports.healthy());
  }

  private String saved(String name, Report report) {
    Path file = home.resolve(name);
    String format = name.substring(name.indexOf('.') + 1);
    session.reporting(report).run("diagnose", "-o=" + format + "=" + file, home.toString());
    return file.toString();
  }

  @Test
  void whatIsNewExitsWithTen() {
    assertThat(session.run("diff", well, sick)).isEqualTo(10);
    assertThat(session.out())
        .isEqualTo(
            """
            prod-eu, 2026-11-22 10:00:03Z → 2026-11-22 10:00:03Z

            new       etcd.peer-port-blocked:node/cp-1,peer=cp-2
                        CRITICAL: etcd on cp-1 cannot reach cp-2 on 2380/tcp
            new       time.not-synchronised:node/worker-4
                        ERROR: the clock of worker-4 is not synchronised
            new       node.not-ready:node/worker-2
                        ERROR: worker-2 is not Ready
            new       node.cni-not-ready:node/worker-5
                        expected: the CNI of worker-5 is not ready yet
            new       2 effects, -v lists them
            as before nothing
            """);
    assertThat(session.run("diff", "--fail-on=never", well, sick)).isZero();
  }

  @Test
  void whatIsGoneIsNoFailure() {
    assertThat(session.run("diff", sick, well)).isZero();
    assertThat(session.out()).contains("gone      time.not-synchronised:node/worker-4");
  }

  @Test
  void equalReportsDifferInNothing() {
    assertThat(session.run("diff", sick, sick)).isZero();
    assertThat(session.out())
        .doesNotContain("new  ", "gone  ", "changed  ")
        .contains("as before 6");
    assertThat(session.run("diff", "-q", sick, sick)).isZero();
    assertThat(session.out()).isEmpty();
  }

  @Test
  void asJsonItNamesBothSides() {
    assertThat(session.run("diff", "-o=json", well, sick)).isEqualTo(10);
    assertThat(session.out())
        .startsWith(
            "{\n  \"schema\": \"ichor-diff 1.0\",\n  \"old\": {\n    \"cluster\": \"prod-eu\"")
        .contains("\"exitCode\": 10", "\"key\": \"time.not-synchronised:node/worker-4\"")
        .contains("\"notExamined\": false");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(session.run("diff", sick, "/nowhere.zip")).isEqualTo(3);
    assertThat(session.err()).isEqualTo("ichor: there is no /nowhere.zip\n");
    assertThat(session.run("diff", sick)).isEqualTo(2);
  }
}
