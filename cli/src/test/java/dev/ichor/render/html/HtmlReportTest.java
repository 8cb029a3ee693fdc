package dev.ichor.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.render.Diagnosis;
import dev.ichor.render.ReportReader;
import dev.ichor.render.RunReader;
import dev.ichor.render.StandardReports;
import dev.ichor.report.Report;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTest {

  private static String page(Report report) {
    return HtmlReport.render(new Diagnosis(report, StandardReports.run(10), List.of()));
  }

  @Test
  void whatWasWrittenReadsBackTheSame() throws IOException {
    for (Report report :
        List.of(
            StandardReports.findings(),
            StandardReports.healthy(),
            StandardReports.inconclusive())) {
      String page = page(report);
      assertThat(page(ReportReader.read(page))).isEqualTo(page);
      assertThat(RunReader.read(page)).isEqualTo(StandardReports.run(10));
    }
  }

  @Test
  void theSameReportGivesTheSameBytes() {
    assertThat(page(StandardReports.findings())).isEqualTo(page(StandardReports.findings()));
  }

  @Test
  void itAsksTheNetworkForNothing() {
    String page = page(StandardReports.findings());
    for (String request : List.of("src=", "url(", "@import", "<link", "<img", "<iframe")) {
      assertThat(page.contains(request)).as(request).isFalse();
    }
    assertThat(page.contains("default-src &#39;none&#39;")).isTrue();
  }

  @Test
  void aPageOfSomebodyElseIsRefused() {
    assertThatThrownBy(() -> ReportReader.read("<!doctype html><title>hello</title>"))
        .hasMessageContaining("expected a report.html");
  }
}
