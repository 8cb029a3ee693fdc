package dev.ichor.render.html;

import java.util.Locale;

/** The parts of the page, in its order. */
enum Part {
  VERDICT("Verdict"),
  GRAPH("Causes and effects"),
  PROBLEMS("Problems"),
  MATRIX("Machines"),
  TIMELINE("Timeline"),
  EXCUSED("Expected and suppressed"),
  OPEN("Not examined"),
  LEDGER("Evidence"),
  ABOUT("About");

  private final String title;

  Part(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  String anchor() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Starts the section with its heading. */
  Html open(Html html) {
    return html.open("section", "id", anchor(), "aria-labelledby", anchor() + "-title")
        .line()
        .leaf("h2", title, "id", anchor() + "-title")
        .line();
  }
}
