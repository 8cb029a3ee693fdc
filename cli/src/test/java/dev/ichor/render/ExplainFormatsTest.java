package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.FactLine;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExplainFormatsTest {

  private static final Report REPORT = StandardReports.findings();

  private static Conclusion conclusion(String key) {
    return REPORT.conclusions().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aProofCanStandInATicket() throws IOException {
    Golden.assertSame(
        "explain-api.md",
        ExplainMarkdown.render(REPORT, conclusion(StandardReports.API), 5, true, false));
  }

  @Test
  void aProofCanBeDrawn() throws IOException {
    Golden.assertSame(
        "explain-api.dot",
        ExplainDot.render(REPORT, conclusion(StandardReports.API), 5, true, false));
  }

  @Test
  void theRuleItselfIsShownWhereItIsWanted() {
    String text =
        ExplainText.render(
            REPORT,
            conclusion(StandardReports.PEER),
            Style.PLAIN,
            new ExplainText.Reach(5, false, at -> List.of("rule \"of " + at + "\"", "    end")));
    assertThat(text).contains("rule \"of etcd/peer-port-blocked.drl:14\"\n").contains("    end\n");
  }

  @Test
  void noWordsFromALogEndAQuotedNameOrBecomeMarkup() {
    Map<String, FactLine> facts = new LinkedHashMap<>();
    REPORT
        .facts()
        .forEach(
            (id, fact) ->
                facts.put(
                    id,
                    new FactLine(
                        id,
                        fact.type(),
                        fact.node(),
                        Map.of(
                            "detail", "\"]; evil [label=\"\\\" `x` <script> \u001b[31m\u202e\n# x"),
                        fact.evidence())));
    Report hostile =
        new Report(
            REPORT.header(),
            REPORT.verdict(),
            REPORT.conclusions(),
            REPORT.proofs(),
            facts,
            REPORT.sources(),
            REPORT.notExamined(),
            REPORT.skipped());
    Conclusion api = conclusion(StandardReports.API);
    String dot = ExplainDot.render(hostile, api, 5, true, true);
    for (String line : dot.lines().toList()) {
      String outside = line.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", "");
      assertThat(outside).doesNotContain("\"").doesNotContain("evil");
    }
    String markdown = ExplainMarkdown.render(hostile, api, 5, true, true);
    assertThat(markdown.lines().filter(line -> line.startsWith("#"))).hasSize(1);
    for (String text : List.of(dot, markdown)) {
      assertThat(text).doesNotContain("\u001b").doesNotContain("\u202e");
    }
    assertThat(markdown.lines())
        .allMatch(line -> !line.contains("<script>") || line.matches(".*`.*<script>.*`.*"));
  }
}
