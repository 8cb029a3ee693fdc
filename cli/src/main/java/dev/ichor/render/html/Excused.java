package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Role;
import java.util.List;

/** What is normal right now, and until when. */
final class Excused {

  private final View view;

  Excused(View view) {
    this.view = view;
  }

  void write(Html html) {
    Part.EXCUSED.open(html);
    List<Conclusion> expected = view.of(Role.EXPECTED);
    if (expected.isEmpty()) {
      html.leaf("p", "Nothing is excused.").line();
    } else {
      html.open("ul", "class", "plain").line();
      for (Conclusion conclusion : expected) {
        html.open("li", "id", view.anchor(conclusion)).leaf("strong", conclusion.title()).text(" ");
        html.leaf("code", conclusion.id()).text(why(conclusion)).closeLine();
      }
      html.closeLine();
    }
    html.closeLine();
  }

  private String why(Conclusion conclusion) {
    Excuse excuse = conclusion.expected();
    if (excuse == null) {
      return "";
    }
    return ": "
        + excuse.reason()
        + (view.report().header().dated() ? ", until " + View.moment(excuse.until()) : "");
  }
}
