package dev.ichor.render.html;

import dev.ichor.render.FactWords;
import dev.ichor.render.html.Moments.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What was seen when, around the first symptom. */
final class Timeline {

  private static final int SHOWN = 80;
  private static final Duration BEFORE = Duration.ofMinutes(15);

  private final View view;

  Timeline(View view) {
    this.view = view;
  }

  void write(Html html) {
    Part.TIMELINE.open(html);
    List<Moment> all = Moments.of(view);
    if (all.isEmpty()) {
      html.leaf("p", "Nothing that was found has a date.").line().closeLine();
      return;
    }
    Moment first = all.stream().filter(Moment::isSymptom).findFirst().orElse(all.get(0));
    Instant from = first.time().minus(BEFORE);
    List<Moment> near =
        all.size() <= SHOWN
            ? all
            : all.stream().filter(m -> !m.time().isBefore(from)).limit(SHOWN).toList();
    String what = first.isSymptom() ? "first symptom" : "first sign";
    html.leaf(
            "p",
            "Offsets count from the " + what + " at " + View.moment(first.time()) + ".",
            "class",
            "faint")
        .line();
    html.open("ol", "class", "timeline").line();
    near.forEach(moment -> item(html, moment, first));
    html.closeLine();
    if (near.size() < all.size()) {
      html.leaf("p", (all.size() - near.size()) + " more outside of these.", "class", "faint");
    }
    html.closeLine();
  }

  private void item(Html html, Moment moment, Moment first) {
    html.open("li", "class", moment.equals(first) ? "first" : "later");
    html.leaf("time", View.moment(moment.time()), "datetime", moment.time().toString());
    html.text(" ").leaf("span", offset(first.time(), moment.time()), "class", "offset").text(" ");
    html.open("span", "class", "event");
    Badges.impact(html, moment.conclusion());
    html.text(" ")
        .leaf("a", moment.conclusion().title(), "href", "#" + view.anchor(moment.conclusion()));
    if (!moment.began()) {
      String words = moment.excerpt();
      html.leaf("code", words.isBlank() ? FactWords.named(moment.fact()) : words, "class", "quote");
    }
    html.leaf("span", moment.words(), "class", "faint").close().closeLine();
  }

  /** Such as {@code +1:02:03}. */
  private static String offset(Instant first, Instant time) {
    Duration since = Duration.between(first, time);
    Duration size = since.abs();
    String hours = size.toHours() > 0 ? size.toHours() + ":" : "";
    return String.format(
        Locale.ROOT,
        "%s%s%02d:%02d",
        since.isNegative() ? "−" : "+",
        hours,
        size.toMinutesPart(),
        size.toSecondsPart());
  }
}
