package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.render.Diagnosis;
import dev.ichor.render.ExplainDot;
import dev.ichor.render.ExplainMarkdown;
import dev.ichor.render.ExplainText;
import dev.ichor.render.ReportReader;
import dev.ichor.render.StandardReports;
import dev.ichor.render.Style;
import dev.ichor.render.WellFormed;
import dev.ichor.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever stands in logs, names and messages, every format stays what it is: it reads back, has
 * the shape that it has with harmless texts, and steers neither a terminal nor the direction of
 * text.
 */
class HostileTextTest {

  /** What a word of a megabyte takes the place of; everywhere it would only measure memory. */
  private static final Set<String> ENOUGH =
      Set.of("worker-4", "prod-eu", "etcd on cp-1 is not healthy", "synced: false");

  static Stream<Arguments> everyFormatWithEveryPayload() {
    List<Arguments> all = new ArrayList<>();
    for (OutputFormat format : OutputFormat.values()) {
      for (Payload payload : Payload.values()) {
        all.add(Arguments.of(format, payload));
      }
    }
    return all.stream();
  }

  private static UnaryOperator<String> adding(Payload payload) {
    return payload == Payload.LONG
        ? text -> ENOUGH.contains(text) ? text + payload.text() : text
        : text -> text + payload.text();
  }

  private static String rendered(OutputFormat format, Report report) {
    return format.render(new Diagnosis(report, StandardReports.timed(10), List.of()), Style.PLAIN);
  }

  @ParameterizedTest
  @MethodSource("everyFormatWithEveryPayload")
  void noTextBreaksAFormatOrGetsThroughIt(OutputFormat format, Payload payload) throws IOException {
    Report harmless = StandardReports.findings();
    Report hostile = Mangled.report(harmless, adding(payload));
    String document = rendered(format, hostile);

    assertThat(new String(document.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(document);
    assertThat(document.codePoints().filter(HostileTextTest::steers)).isEmpty();
    holds(format, document, rendered(format, harmless), Mangled.report(hostile, WellFormed::text));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LONG")
  void noTextGetsThroughAProof(Payload payload) {
    Report hostile = Mangled.report(StandardReports.findings(), adding(payload));
    for (Report.Conclusion conclusion : hostile.conclusions()) {
      for (String proof :
          List.of(
              ExplainText.render(hostile, conclusion, Style.PLAIN, 5, true),
              ExplainMarkdown.render(hostile, conclusion, 5, true, true),
              ExplainDot.render(hostile, conclusion, 5, true, true))) {
        assertThat(proof.codePoints().filter(HostileTextTest::steers)).isEmpty();
      }
    }
  }

  private static boolean steers(int c) {
    return (Character.isISOControl(c) && c != '\n') || Character.getType(c) == Character.FORMAT;
  }

  private static void holds(OutputFormat format, String document, String harmless, Report report)
      throws IOException {
    switch (format) {
      case TEXT -> assertThat(document.lines().filter(line -> line.contains("exit 10"))).hasSize(1);
      case SHORT -> assertThat(document.lines()).hasSizeLessThanOrEqualTo(10);
      case MD -> assertThat(ReadBack.markdown(document)).isEqualTo(ReadBack.markdown(harmless));
      case HTML -> {
        assertThat(ReadBack.html(document)).isEqualTo(ReadBack.html(harmless));
        assertThat(ReportReader.read(document)).isEqualTo(report);
      }
      case JSON -> {
        ReadBack.report(document);
        assertThat(ReportReader.read(document)).isEqualTo(report);
      }
      case YAML ->
          assertThat(ReadBack.yaml(document))
              .isEqualTo(ReadBack.yaml(rendered(OutputFormat.JSON, report)));
      case JUNIT -> assertThat(ReadBack.junit(document)).isEqualTo(ReadBack.junit(harmless));
      case SARIF -> {
        ReadBack.sarif(document);
        assertThat(((Map<?, ?>) ReadBack.yaml(document)).keySet())
            .isEqualTo(((Map<?, ?>) ReadBack.yaml(harmless)).keySet());
      }
      case PROM ->
          assertThat(ReadBack.prometheus(document)).isEqualTo(ReadBack.prometheus(harmless));
    }
  }
}
