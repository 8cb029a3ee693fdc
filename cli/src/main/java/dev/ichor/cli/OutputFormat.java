package dev.ichor.cli;

import dev.ichor.render.Diagnosis;
import dev.ichor.render.JsonReport;
import dev.ichor.render.JunitReport;
import dev.ichor.render.MarkdownReport;
import dev.ichor.render.PrometheusReport;
import dev.ichor.render.Renderer;
import dev.ichor.render.SarifReport;
import dev.ichor.render.ShortReport;
import dev.ichor.render.Style;
import dev.ichor.render.TextReport;
import dev.ichor.render.WellFormed;
import dev.ichor.render.YamlReport;
import dev.ichor.render.html.HtmlReport;
import java.util.Locale;

/**
 * The formats of a report. Users write their names in small letters. A line here is all that a new
 * format needs: help, completion, errors and the tests over all formats read this table.
 */
enum OutputFormat {
  TEXT((diagnosis, style) -> TextReport.render(diagnosis.report(), diagnosis.run(), style)),
  SHORT((diagnosis, style) -> ShortReport.render(diagnosis.report(), style)),
  MD((diagnosis, style) -> MarkdownReport.render(diagnosis.report(), diagnosis.run(), style)),
  HTML((diagnosis, style) -> HtmlReport.render(diagnosis)),
  JSON((diagnosis, style) -> JsonReport.render(diagnosis.report(), diagnosis.run())),
  YAML((diagnosis, style) -> YamlReport.render(diagnosis)),
  JUNIT((diagnosis, style) -> JunitReport.render(diagnosis)),
  SARIF((diagnosis, style) -> SarifReport.render(diagnosis)),
  PROM((diagnosis, style) -> PrometheusReport.render(diagnosis.report(), diagnosis.run()));

  @SuppressWarnings("ImmutableEnumChecker") // renderers hold no state
  private final Renderer renderer;

  OutputFormat(Renderer renderer) {
    this.renderer = renderer;
  }

  /** The document in this format. */
  String render(Diagnosis diagnosis, Style style) {
    return WellFormed.text(renderer.render(diagnosis, style));
  }

  /** Whether it tells a reader by itself that the look was incomplete. */
  boolean isProse() {
    return this == TEXT || this == SHORT || this == MD;
  }

  /** The name that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
