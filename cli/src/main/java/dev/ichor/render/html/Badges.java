package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;

/** Small words in colour; the word alone says all. */
final class Badges {

  private Badges() {}

  /** The impact of a conclusion. */
  static void impact(Html html, Conclusion conclusion) {
    String word = View.word(conclusion.impact());
    html.leaf("span", word, "class", "badge " + word);
  }

  /** What a step could break. */
  static void risk(Html html, String risk) {
    html.leaf("span", "risk: " + risk.replace('-', ' '), "class", "risk risk-" + risk);
  }
}
