package dev.ichor.cli;

import dev.ichor.render.Diagnosis;
import dev.ichor.render.JsonReport;
import dev.ichor.render.Renderer;
import dev.ichor.render.Style;
import dev.ichor.render.TextReport;
import dev.ichor.render.WellFormed;
import dev.ichor.render.html.HtmlReport;

/**
 * The formats of a report, named as users write them. A line here is all that a new format needs:
 * help, completion, errors and the tests over all formats read this table.
 */
enum OutputFormat {
  text((diagnosis, style) -> TextReport.render(diagnosis.report(), diagnosis.run(), style)),
  json((diagnosis, style) -> JsonReport.render(diagnosis.report(), diagnosis.run())),
  html((diagnosis, style) -> HtmlReport.render(diagnosis));

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
    return this == text;
  }
}
