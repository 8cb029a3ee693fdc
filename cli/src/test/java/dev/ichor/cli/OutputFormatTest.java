package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.BuiltInExpert;
import dev.ichor.boot.Captures;
import dev.ichor.boot.Expert;
import dev.ichor.render.Diagnosis;
import dev.ichor.render.ShortReport;
import dev.ichor.render.StandardReports;
import dev.ichor.render.Style;
import dev.ichor.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class OutputFormatTest {

  @TempDir private Path home = Path.of(".");

  static Stream<Report> reports() {
    return Stream.of(
        StandardReports.findings(), StandardReports.healthy(), StandardReports.inconclusive());
  }

  private static String rendered(OutputFormat format, Report report) {
    return format.render(
        new Diagnosis(report, StandardReports.timed(10), new BuiltInExpert().pages()), Style.PLAIN);
  }

  /** All formats of one run, each in a file. */
  private Map<OutputFormat, String> written(Expert expert, Instant now) throws IOException {
    List<String> typed =
        new ArrayList<>(List.of("diagnose", "--no-keep", "--reproducible", "--color=always"));
    Map<OutputFormat, Path> files = new TreeMap<>();
    for (OutputFormat format : OutputFormat.values()) {
      files.put(format, home.resolve("report." + format));
      typed.add("-o");
      typed.add(format + "=" + files.get(format));
    }
    typed.add(Captures.named("quorum-lost").bundle().toString());
    assertThat(Typed.at(now, expert, home, typed.toArray(String[]::new)))
        .isEqualTo(new Typed(10, "", ""));
    Map<OutputFormat, String> texts = new TreeMap<>();
    for (Map.Entry<OutputFormat, Path> file : files.entrySet()) {
      texts.put(file.getKey(), Files.readString(file.getValue()));
    }
    return texts;
  }

  @Test
  void twoRunsAtDifferentTimesGiveTheSameBytesInEveryFormat() throws IOException {
    Expert expert = new BuiltInExpert();
    Map<OutputFormat, String> once = written(expert, Instant.parse("2026-11-23T00:00:00Z"));
    Map<OutputFormat, String> again = written(expert, Instant.parse("2027-03-04T05:06:07Z"));
    assertThat(again).isEqualTo(once);
    assertThat(once.values()).allMatch(text -> text.endsWith("\n") && !text.contains("\u001b"));
    ReadBack.sarif(once.getOrDefault(OutputFormat.SARIF, ""));
    ReadBack.report(once.getOrDefault(OutputFormat.JSON, ""));
    ReadBack.junit(once.getOrDefault(OutputFormat.JUNIT, ""));
    ReadBack.prometheus(once.getOrDefault(OutputFormat.PROM, ""));
    ReadBack.markdown(once.getOrDefault(OutputFormat.MD, ""));
  }

  @ParameterizedTest
  @EnumSource
  void theExitCodeDoesNotDependOnTheFormat(OutputFormat format) throws IOException {
    String bundle = Files.createFile(home.resolve("support.zip")).toString();
    Session session = new Session(home);
    assertThat(session.run("diagnose", "-o", format.toString(), bundle)).isEqualTo(10);
    assertThat(session.out()).isNotEmpty();
    session.reporting(StandardReports.inconclusive());
    assertThat(session.run("diagnose", "-o", format.toString(), bundle)).isZero();
    assertThat(session.run("diagnose", "--on-incomplete=fail", "-o", format.toString(), bundle))
        .isEqualTo(11);
  }

  @ParameterizedTest
  @MethodSource("reports")
  void whatHasASchemaKeepsToIt(Report report) throws IOException {
    ReadBack.sarif(rendered(OutputFormat.SARIF, report));
    ReadBack.junit(rendered(OutputFormat.JUNIT, report));
    assertThat(ReadBack.yaml(rendered(OutputFormat.YAML, report)))
        .isEqualTo(ReadBack.yaml(rendered(OutputFormat.JSON, report)));
  }

  @Test
  void aCiServerSeesWhatFailedAndWhatCouldNotBeChecked() throws IOException {
    String junit = rendered(OutputFormat.JUNIT, StandardReports.findings());
    assertThat(ReadBack.junit(junit).subList(2, 4)).isEqualTo(List.of(3, 2));
    assertThat(junit)
        .contains(
            "<skipped message=\"needs talos.etcd.status@cp-3 (denied)\"/>",
            "<failure message=\"etcd on cp-1 cannot reach cp-2 on 2380/tcp\" type=\"critical\">",
            "found, explained by etcd.peer-port-blocked:node/cp-1,peer=cp-2");
  }

  @Test
  void fewLinesFitAChat() {
    assertThat(ShortReport.render(StandardReports.findings(), Style.PLAIN))
        .isEqualTo(
            """
            prod-eu: 2 root causes, 1 unexplained, as of 2026-11-22 10:00:03Z
            ✖ CRITICAL etcd on cp-1 cannot reach cp-2 on 2380/tcp, explains 2 more (etcd.peer-port-blocked)
            ✖ ERROR the clock of worker-4 is not synchronised (time.not-synchronised)
            ? ERROR worker-2 is not Ready, cause unknown (node.not-ready)
            besides: 1 expected for now, 11 problems not examined
            next: talosctl -n cp-1,cp-2 get nftableschains -o yaml
            why: ichor explain etcd.peer-port-blocked:node/cp-1,peer=cp-2
            """);
    assertThat(ShortReport.render(StandardReports.healthy(), Style.PLAIN))
        .isEqualTo("prod-eu: no problem found, as of 2026-11-22 10:00:03Z\n");
  }

  @Test
  void aNarrowTerminalGetsNarrowLinesInTheAlphabetItKnows() throws IOException {
    String bundle = Files.createFile(home.resolve("support.zip")).toString();
    Session session = new Session(home).atATerminal().columns(60).with("TERM", "dumb");
    session.run("diagnose", "--ascii", bundle);
    assertThat(session.out()).matches("\\p{ASCII}*").doesNotContain("\u001b").contains("CRITICAL");
    assertThat(session.out().lines())
        .filteredOn(line -> !line.matches("[|` ]*\\S+"))
        .allMatch(line -> line.length() <= 60);
  }

  @Test
  void twoOutputsCannotGoToOnePlace() {
    Session session = new Session(home);
    assertThat(session.run("diagnose", "-o", "json=a", "-o", "yaml=./a", "x.zip")).isEqualTo(2);
    assertThat(session.err()).contains("two outputs go to");
    assertThat(session.run("diagnose", "-o", "json", "-o", "yaml", "x.zip")).isEqualTo(2);
    assertThat(session.err()).contains("only one -o can go to standard output");
  }
}
