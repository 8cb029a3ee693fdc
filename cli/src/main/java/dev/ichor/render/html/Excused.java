package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.List;

/** What is normal right now, and until when. */
final class Excused {

  private final View view;
  private final Card card;

  Excused(View view, Card card) {
    this.view = view;
    this.card = card;
  }

  void write(Html html) {
    Part.EXCUSED.open(html);
    List<Conclusion> expected = view.of(Role.EXPECTED);
    if (expected.isEmpty()) {
      html.leaf("p", "Nothing is excused.").line();
    } else {
      html.leaf("h3", "Expected right now (" + expected.size() + ")").line();
      expected.forEach(conclusion -> card.write(html, conclusion, false));
    }
    html.closeLine();
  }
}
