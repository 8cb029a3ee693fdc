package dev.ichor.render.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.render.Diagnosis;
import dev.ichor.render.JsonReport;
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
  void whatIsSuppressedStandsUnderItsOwnHeadingAlone() throws IOException {
    String json = JsonReport.render(StandardReports.findings(), StandardReports.run(10));
    String role = "\"role\": \"root\",\n      \"rank\": 1";
    assertThat(json).contains(role);
    String page = page(ReportReader.read(json.replace(role, role.replace("root", "suppressed"))));
    String title = "etcd on cp-1 cannot reach cp-2 on 2380/tcp";
    String effect = "kube-apiserver on cp-1 is down";
    assertThat(page.substring(0, page.indexOf("id=\"excused\"")))
        .doesNotContain(title)
        .doesNotContain(effect);
    assertThat(page.substring(page.indexOf("id=\"excused\""), page.indexOf("id=\"open\"")))
        .contains("Suppressed (1)", title, effect);
  }

  @Test
  void aPageOfSomebodyElseIsRefused() {
    assertThatThrownBy(() -> ReportReader.read("<!doctype html><title>hello</title>"))
        .hasMessageContaining("expected a report.html");
  }
}
