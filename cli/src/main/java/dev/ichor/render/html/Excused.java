package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Silence;
import dev.ichor.report.Role;
import dev.ichor.report.Suppression;
import java.util.ArrayList;
import java.util.List;

/** What is normal right now, and what somebody does not want to hear of. */
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
    List<Conclusion> suppressed = view.suppressed();
    if (expected.isEmpty() && suppressed.isEmpty()) {
      html.leaf("p", "Nothing is excused.").line();
    }
    cards(html, "Expected right now", expected);
    cards(html, "Suppressed", suppressed);
    wishes(html);
    html.closeLine();
  }

  private void cards(Html html, String title, List<Conclusion> conclusions) {
    if (!conclusions.isEmpty()) {
      html.leaf("h3", title + " (" + conclusions.size() + ")").line();
      conclusions.forEach(conclusion -> card.write(html, conclusion, false));
    }
  }

  private void wishes(Html html) {
    List<Silence> silences = view.report().suppressions();
    if (silences.isEmpty()) {
      return;
    }
    html.leaf("h3", "Suppressions").open("ul", "class", "plain").line();
    for (Silence silence : silences) {
      Suppression wish = silence.suppression();
      html.open("li").leaf("code", wish.id() + "=" + wish.subject()).text(" ");
      html.text(words(silence)).closeLine();
    }
    html.closeLine();
  }

  private static String words(Silence silence) {
    Suppression wish = silence.suppression();
    List<String> words = new ArrayList<>(List.of(wish.by()));
    if (!wish.reason().isBlank()) {
      words.add(wish.reason());
    }
    if (wish.until() != null) {
      words.add((silence.expired() ? "expired after " : "until ") + wish.until());
    }
    int matched = silence.matched().size();
    words.add(matched == 0 ? "matches nothing" : "matches " + matched);
    return String.join("; ", words);
  }
}
