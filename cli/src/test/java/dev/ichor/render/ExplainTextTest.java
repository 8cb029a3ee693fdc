package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ExplainTextTest {

  private static String explain(String key, int depth, Style style) {
    Report report = StandardReports.findings();
    Conclusion conclusion =
        report.conclusions().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    return ExplainText.render(report, conclusion, style, depth, true);
  }

  @Test
  void factsAreLeavesAndAnAbsenceNamesWhatWasExamined() throws IOException {
    Golden.assertSame("explain-peer.txt", explain(StandardReports.PEER, 5, Style.PLAIN));
  }

  @Test
  void aSubProofIsShownOnceAndThenNamed() throws IOException {
    Golden.assertSame("explain-api.txt", explain(StandardReports.API, 5, Style.PLAIN));
  }

  @Test
  void depthCutsSubProofsOff() {
    assertThat(explain(StandardReports.API, 1, Style.PLAIN))
        .contains("--depth shows more")
        .doesNotContain(
            "[f2] ServiceState cp-1 service=etcd state=RUNNING health=FAIL  for 45 s\n     └─");
  }

  @Test
  void theAsciiTwinIsAscii() {
    Style ascii = new Style(false, true, 80, Style.Detail.NORMAL);
    assertThat(explain(StandardReports.PEER, 5, ascii)).matches("\\p{ASCII}*");
  }
}
