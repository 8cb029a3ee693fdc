package dev.ichor.render.html;

import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Root causes, each with what it explains, then what nothing explains. */
final class Problems {

  private static final int OPEN = 3;

  private final View view;
  private final Card card;
  private final Set<String> opened = new HashSet<>();

  Problems(View view, Card card) {
    this.view = view;
    this.card = card;
  }

  void write(Html html) {
    Part.PROBLEMS.open(html);
    List<Conclusion> roots = view.of(Role.ROOT);
    List<Conclusion> unexplained = view.of(Role.UNEXPLAINED);
    if (roots.isEmpty() && unexplained.isEmpty()) {
      html.leaf("p", Verdicts.sentence(view.report()) + ".").line();
    } else {
      new Filter(view).write(html);
    }
    cards(html, "Root causes", roots);
    cards(html, "Unexplained", unexplained);
    cards(html, "Effects of what is not shown", left());
    possible(html);
    html.closeLine();
  }

  /** Effects that stand under nothing, as in a report that was cut by hand. */
  private List<Conclusion> left() {
    Set<String> under = new HashSet<>();
    for (Conclusion conclusion : view.report().conclusions()) {
      if (conclusion.role() != Role.EFFECT) {
        under.addAll(conclusion.effects());
      }
    }
    return view.of(Role.EFFECT).stream().filter(effect -> !under.contains(effect.key())).toList();
  }

  private void cards(Html html, String title, List<Conclusion> conclusions) {
    if (conclusions.isEmpty()) {
      return;
    }
    html.leaf("h3", title + " (" + conclusions.size() + ")").line();
    for (Conclusion conclusion : conclusions) {
      boolean open = opened.size() < OPEN && opened.add(conclusion.id());
      card.write(html, conclusion, open);
    }
  }

  private void possible(Html html) {
    List<Conclusion> possible = view.possible();
    if (possible.isEmpty()) {
      return;
    }
    html.leaf("h3", "Possible (" + possible.size() + ")").line();
    html.leaf(
            "p", "Not certain enough to count; nothing here changes the verdict.", "class", "faint")
        .line();
    possible.forEach(conclusion -> card.write(html, conclusion, false));
  }
}
