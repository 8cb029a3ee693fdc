package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.report.Report;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {

  private static String text(Report report, Style style) {
    return TextReport.render(report, StandardReports.run(10), style);
  }

  @Test
  void rootsStandFirstWithWhatTheyExplainFoldedUnderThem() throws IOException {
    Golden.assertSame("findings.txt", text(StandardReports.findings(), Style.PLAIN));
  }

  @Test
  void nothingIsFoldedWhenEverythingIsAskedFor() throws IOException {
    Style verbose = new Style(false, false, 100, Style.Detail.VERBOSE);
    Golden.assertSame("findings-verbose.txt", text(StandardReports.findings(), verbose));
  }

  @Test
  void quietShowsHeadsOnly() throws IOException {
    Style quiet = new Style(false, false, 100, Style.Detail.QUIET);
    Golden.assertSame("findings-quiet.txt", text(StandardReports.findings(), quiet));
  }

  @Test
  void theAsciiTwinSaysTheSameInAscii() throws IOException {
    String ascii =
        text(StandardReports.findings(), new Style(false, true, 100, Style.Detail.NORMAL));
    assertThat(ascii).matches("\\p{ASCII}*");
    Golden.assertSame("findings-ascii.txt", ascii);
  }

  @Test
  void coloursAddNothingButColour() {
    String plain = text(StandardReports.findings(), Style.PLAIN);
    String coloured =
        text(StandardReports.findings(), new Style(true, false, 100, Style.Detail.NORMAL));
    assertThat(coloured).contains("\u001b[1;31m").isNotEqualTo(plain);
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void escapesOfALogNeverReachTheTerminal() {
    assertThat(text(StandardReports.findings(), Style.PLAIN)).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 100, 300})
  void noLineIsWiderThanTheTerminalNorThanAHundredColumnsButForOneWordOfACommand(int width) {
    for (boolean ascii : new boolean[] {true, false}) {
      Style style = new Style(false, ascii, width, Style.Detail.NORMAL);
      assertThat(text(StandardReports.findings(), style).lines())
          .filteredOn(line -> !line.matches("[│|└` ]*\\S+"))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Math.min(width, 100)));
    }
  }

  @Test
  void aHealthyClusterIsOneSentence() {
    assertThat(TextReport.render(StandardReports.healthy(), StandardReports.run(0), Style.PLAIN))
        .isEqualTo(
            """
            prod-eu · Talos v1.14.1 · Kubernetes v1.36.2 · 3 control planes, 5 workers
            bundle support.zip, as of 2026-11-22 10:00:03Z

            No problem found.
            153 problems known: 0 found, 0 expected, 0 not examined, 144 ruled out, 9 not applicable. exit 0
            """);
  }

  @Test
  void whatCouldNotBeExaminedIsNotCalledHealthy() {
    assertThat(text(StandardReports.inconclusive(), Style.PLAIN))
        .contains("Inconclusive: no problem found, but 11 could not be examined.");
  }
}
