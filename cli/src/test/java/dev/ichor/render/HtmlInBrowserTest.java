package dev.ichor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.cli.Mangled;
import dev.ichor.render.html.HtmlReport;
import dev.ichor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page as readers have it: in a browser, with its keyboard, its printer and its colours. */
class HtmlInBrowserTest {

  private static Chromium browser;
  private static Path findings;
  private static Path healthy;
  private static Path many;

  @BeforeAll
  static void open(@TempDir Path folder) throws IOException {
    browser = Chromium.start();
    findings = page(folder, "findings.html", StandardReports.findings());
    healthy = page(folder, "healthy.html", StandardReports.healthy());
    many = page(folder, "many.html", ManyProblems.report(40));
  }

  @AfterAll
  static void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  private static Path page(Path folder, String name, Report report) throws IOException {
    Diagnosis diagnosis = new Diagnosis(report, StandardReports.run(10), List.of());
    return Files.writeString(folder.resolve(name), HtmlReport.render(diagnosis));
  }

  @Test
  void nothingIsAskedOfTheNetworkAndNothingComplains() throws IOException {
    for (Path file : List.of(findings, healthy, many)) {
      Tab tab = browser.tab().open(file);
      assertThat(tab.requests()).containsExactly(file.toUri().toString());
      assertThat(tab.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void axeFindsNothingWrong(String colours) throws IOException {
    for (Path file : List.of(findings, healthy)) {
      Tab tab = browser.tab().colours(colours).open(file);
      tab.eval("for (const one of document.querySelectorAll('details')) one.open = true; ''");
      assertThat(tab.violations()).as(file.getFileName().toString()).isEmpty();
    }
  }

  @Test
  void noPageIsWiderThanASmallScreen() throws IOException {
    for (Path file : List.of(findings, healthy, many)) {
      Tab tab = browser.tab().size(380, 800).open(file);
      tab.eval("for (const one of document.querySelectorAll('details')) one.open = true; ''");
      assertThat(tab.eval("document.documentElement.scrollWidth")).isEqualTo("380");
    }
  }

  @Test
  void theGraphShowsEveryCauseWithItsEffects() throws IOException {
    Tab tab = browser.tab().open(findings);
    // a root, two effects, a symptom and its one candidate that is not ruled out
    assertThat(tab.eval("document.querySelectorAll('svg.graph a').length")).isEqualTo("5");
    assertThat(tab.eval("document.querySelectorAll('svg.graph path.arrow').length")).isEqualTo("3");
    assertThat(tab.eval("document.querySelector('svg.graph').getBoundingClientRect().width > 300"))
        .isEqualTo("true");
  }

  @Test
  void theFilterNarrowsByTextImpactAndMachine() throws IOException {
    Tab tab = browser.tab().open(findings);
    String shown =
        "Array.from(document.querySelectorAll('details.card')).filter(c => c.checkVisibility())"
            + ".map(c => c.querySelector('.title').textContent).join('; ')";
    assertThat(tab.eval(shown))
        .isEqualTo(
            "etcd on cp-1 cannot reach cp-2 on 2380/tcp; the clock of worker-4 is not"
                + " synchronised; worker-2 is not Ready; the CNI of worker-5 is not ready yet");
    tab.eval("document.getElementById('filter-text').focus(); ''");
    tab.type("clock");
    assertThat(tab.eval(shown)).isEqualTo("the clock of worker-4 is not synchronised");
    assertThat(tab.eval("document.getElementById('filter-shown').textContent"))
        .isEqualTo("1 of 6 problems");
    tab.eval(
        "for (const [id, value] of [['filter-text', ''], ['filter-impact', 'critical']]) {"
            + " const e = document.getElementById(id); e.value = value;"
            + " e.dispatchEvent(new Event('input')); } ''");
    assertThat(tab.eval(shown)).isEqualTo("etcd on cp-1 cannot reach cp-2 on 2380/tcp");
    tab.eval(
        "for (const [id, value] of [['filter-impact', 'info'], ['filter-node', 'worker-2']]) {"
            + " const e = document.getElementById(id); e.value = value;"
            + " e.dispatchEvent(new Event('input')); } ''");
    assertThat(tab.eval(shown)).isEqualTo("worker-2 is not Ready");
  }

  @Test
  void proofsOpenByKeyboard() throws IOException {
    Tab tab = browser.tab().open(findings);
    String proof = "document.querySelector('details.card > dl > dd > details.proof')";
    assertThat(tab.eval(proof + ".open")).isEqualTo("false");
    for (int i = 0;
        i < 200 && !tab.eval("document.activeElement.parentElement === " + proof).equals("true");
        i++) {
      tab.press("Tab", 9, "");
    }
    tab.press("Enter", 13, "\r");
    assertThat(tab.eval(proof + ".open")).isEqualTo("true");
    assertThat(tab.eval(proof + ".querySelector('ul.tree').checkVisibility()")).isEqualTo("true");
  }

  @Test
  void aLinkToSomethingFoldedAwayOpensIt() throws IOException {
    Tab tab = browser.tab().open(findings);
    String effect = "document.querySelector('details.effect')";
    assertThat(tab.eval(effect + ".open")).isEqualTo("false");
    tab.eval("location.hash = " + effect + ".id; new Promise(r => setTimeout(r, 50))");
    assertThat(tab.eval(effect + ".open")).isEqualTo("true");
  }

  @Test
  void thePrintHoldsEverythingThatIsFoldedAway() throws IOException {
    for (boolean scripts : new boolean[] {true, false}) {
      for (Path file : List.of(findings, many)) {
        Tab tab = browser.tab().scripts(scripts).open(file);
        String text = text(tab.pdf());
        Report report = ReportReader.read(Files.readString(file));
        assertThat(report.conclusions())
            .allSatisfy(one -> assertThat(text.contains(squeezed(one.title()))).isTrue());
        assertThat(report.conclusions())
            .allSatisfy(
                one ->
                    assertThat(one.remediation())
                        .allSatisfy(
                            step -> assertThat(text.contains(squeezed(step.command()))).isTrue()));
        assertThat(report.proofs().values())
            .allSatisfy(proof -> assertThat(text.contains(squeezed(proof.at()))).isTrue());
      }
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return squeezed(new PDFTextStripper().getText(document));
    }
  }

  /** Where lines break is the printer's business. */
  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void theMatrixShowsTheWorstOfEachMachineAndWhatWasNotSeen() throws IOException {
    Tab tab = browser.tab().open(findings);
    assertThat(rows(tab, "table.matrix"))
        .isEqualTo(
            """
            Machine|client|time|etcd|control plane|node
            (cluster)|✓|✓|✓|✓|✓
            cp-1|✓|✓|crit|crit|✓
            cp-2|✓|✓|✓|✓|✓
            cp-3|✓|✓|?1|✓|✓
            worker-2|✓|✓|✓|✓|error
            worker-3|✓|✓|✓|✓|✓
            worker-4|✓|error|✓|✓|✓
            worker-5|✓|✓|✓|✓|exp""");
  }

  @Test
  void theLedgerShowsEachDocumentOfEachMachine() throws IOException {
    Tab tab = browser.tab().open(findings);
    assertThat(rows(tab, "table.ledger").lines())
        .contains(
            "Document|cluster|cp-1|cp-2|worker-3|worker-4",
            "service states with their events talos.services||✓|✓|timeout|",
            "node objects kubernetes.nodes|✓||||");
  }

  private static String rows(Tab tab, String table) throws IOException {
    return tab.eval(
        "Array.from(document.querySelectorAll('"
            + table
            + " tr')).map(row => Array.from(row.cells).map(cell => cell.textContent).join('|'))"
            + ".join('\\n')");
  }

  @Test
  void theTimelineTellsWhenItBeganAndWhenItWasSeen() throws IOException {
    Tab tab = browser.tab().open(findings);
    String items =
        "Array.from(document.querySelectorAll('ol.timeline li')).map(item =>"
            + " ['time', '.offset', '.event a'].map(part => item.querySelector(part).textContent)"
            + ".join(' ')).join('\\n')";
    assertThat(tab.eval(items))
        .isEqualTo(
            """
            2026-11-22 09:45:03Z +00:00 etcd on cp-1 cannot reach cp-2 on 2380/tcp
            2026-11-22 09:59:51Z +14:48 etcd on cp-1 cannot reach cp-2 on 2380/tcp""");
  }

  @Test
  void textOfOthersRunsNoScript(@TempDir Path folder) throws IOException {
    String attack =
        "</title></style></textarea>--><img src=x onerror=\"window.hacked=1\">"
            + "</script><script>window.hacked=1</script>";
    Report report = Mangled.report(StandardReports.findings(), text -> text + attack);
    Path file = page(folder, "hostile.html", report);
    Tab tab = browser.tab().open(file);
    assertThat(tab.eval("typeof window.hacked")).isEqualTo("undefined");
    assertThat(tab.eval("document.querySelectorAll('img').length")).isEqualTo("0");
    assertThat(tab.eval("document.querySelectorAll('script').length")).isEqualTo("2");
    assertThat(tab.requests()).containsExactly(file.toUri().toString());
    assertThat(tab.complaints()).isEmpty();
    assertThat(tab.eval("JSON.parse(document.getElementById('ichor-report').textContent).schema"))
        .isEqualTo("ichor-report");
  }

  @Test
  void itReadsWithoutAScript() throws IOException {
    Tab tab = browser.tab().scripts(false).open(findings);
    assertThat(tab.complaints()).isEmpty();
    byte[] pdf = tab.pdf();
    assertThat(text(pdf)).contains("etcdoncp-1cannotreachcp-2on2380/tcp");
  }
}
