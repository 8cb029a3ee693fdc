package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.report.Report;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JsonReportTest {

  static Stream<Report> reports() {
    return Stream.of(
        StandardReports.findings(), StandardReports.healthy(), StandardReports.inconclusive());
  }

  private static String json(Report report) {
    return JsonReport.render(report, StandardReports.run(10));
  }

  @Test
  void everyFieldIsWhereScriptsExpectIt() throws IOException {
    Golden.assertSame("findings.json", json(StandardReports.findings()));
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatWasWrittenReadsBackTheSame(Report report) throws IOException {
    Report timed = ReportReader.read(JsonReport.render(report, StandardReports.timed(10)));
    assertThat(timed).isEqualTo(report);
  }

  @Test
  void aReproducibleReportHoldsNothingOfTheRunsOwnTime() {
    Report report = StandardReports.findings();
    assertThat(JsonReport.render(report, StandardReports.timed(10)))
        .contains("\"startedAt\"", "\"durationMs\"", "\"mode\"");
    assertThat(json(report)).doesNotContain("startedAt", "durationMs", "\"mode\"");
  }

  @Test
  void otherJsonIsRefusedWithWhatWasExpected() {
    assertThatThrownBy(() -> ReportReader.read("{\"schema\": \"trivy\"}"))
        .hasMessage("expected schema ichor-report 1.x, found \"trivy\" \"\"");
    assertThatThrownBy(() -> ReportReader.read("[]")).hasMessage("expected a JSON object");
    assertThatThrownBy(() -> ReportReader.read("{\"schema\": ")).isInstanceOf(IOException.class);
  }
}
