package dev.ichor.render.html;

import dev.ichor.observation.Header;
import dev.ichor.render.Diagnosis;
import dev.ichor.render.EmbeddedReport;
import dev.ichor.render.JsonReport;
import dev.ichor.render.Run;

/**
 * A report as one HTML file: readable and printable in any browser without a network, without a
 * script, in light and dark; and with the report as JSON inside, so that Ichor reads it back.
 */
public final class HtmlReport {

  private final View view;
  private final Run run;
  private final StringBuilder out = new StringBuilder();
  private final Html html = new Html(out);

  private HtmlReport(Diagnosis diagnosis) {
    this.view = new View(diagnosis);
    this.run = diagnosis.run();
  }

  /** The page; the same diagnosis gives the same bytes. */
  public static String render(Diagnosis diagnosis) {
    HtmlReport page = new HtmlReport(diagnosis);
    page.write();
    return page.out.toString();
  }

  private void write() {
    html.doctype().open("html", "lang", "en").line();
    head();
    html.open("body").line();
    html.leaf("a", "Skip to the verdict", "class", "skip", "href", "#main").line();
    new Masthead(view, run).write(html);
    html.open("main", "id", "main").line();
    sections();
    html.closeLine();
    embedded();
    html.open("script").asset(Asset.SCRIPT).closeLine();
    html.closeLine().closeLine();
  }

  private void head() {
    Header header = view.report().header();
    String name = header.clusterName() == null ? "unnamed cluster" : header.clusterName();
    html.open("head").line();
    html.single("meta", "charset", "utf-8").line();
    html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .line();
    html.single("meta", "name", "color-scheme", "content", "light dark").line();
    html.single("meta", "name", "generator", "content", "ichor " + run.version()).line();
    html.single("meta", "name", "referrer", "content", "no-referrer").line();
    html.single(
            "meta",
            "http-equiv",
            "Content-Security-Policy",
            "content",
            "default-src 'none'; style-src "
                + Asset.STYLE.digest()
                + "; script-src "
                + Asset.SCRIPT.digest()
                + "; base-uri 'none'; form-action 'none'")
        .line();
    html.leaf("title", Verdicts.sentence(view.report()) + ": " + name + ", Ichor").line();
    html.open("style").asset(Asset.STYLE).closeLine();
    html.closeLine();
  }

  private void sections() {
    Card card = new Card(view);
    new VerdictPanel(view, run).write(html);
    new Graph(view).write(html);
    new Problems(view, card).write(html);
    new Matrix(view).write(html);
    new Timeline(view).write(html);
    new Excused(view, card).write(html);
    new OpenQuestions(view).write(html);
    new Ledger(view).write(html);
    new About(view, run).write(html);
  }

  private void embedded() {
    html.open("script", "type", "application/json", "id", EmbeddedReport.ID)
        .json(JsonReport.render(view.report(), run))
        .closeLine();
  }
}
