package dev.ichor.render.html;

import dev.ichor.observation.SkippedInput;
import dev.ichor.report.Report.Undecided;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Problems that could not be examined, by the one look that would decide most of them. */
final class OpenQuestions {

  private static final int SHOWN = 8;

  private final View view;

  OpenQuestions(View view) {
    this.view = view;
  }

  /** Looks and what each decides. */
  private record Look(String command, String because, Set<String> problems) {}

  void write(Html html) {
    Part.OPEN.open(html);
    List<Look> looks = looks();
    if (looks.isEmpty()) {
      html.leaf("p", "Every problem that Ichor knows was examined.").line();
    } else {
      int shown = Math.min(SHOWN, looks.size());
      html.leaf("p", "What to read next, by how many questions it settles:").line();
      list(html, looks.subList(0, shown));
      if (shown < looks.size()) {
        html.open("details").leaf("summary", "and " + (looks.size() - shown) + " more looks");
        list(html, looks.subList(shown, looks.size()));
        html.closeLine();
      }
    }
    skipped(html);
    html.closeLine();
  }

  private List<Look> looks() {
    Map<String, Look> looks = new LinkedHashMap<>();
    for (Undecided undecided : view.report().notExamined()) {
      looks
          .computeIfAbsent(
              undecided.hint() + "\n" + undecided.because(),
              key -> new Look(undecided.hint(), undecided.because(), new LinkedHashSet<>()))
          .problems()
          .add(undecided.id() + " on " + undecided.subject());
    }
    List<Look> sorted = new ArrayList<>(looks.values());
    sorted.sort((one, other) -> Integer.compare(other.problems().size(), one.problems().size()));
    return sorted;
  }

  private static void list(Html html, List<Look> looks) {
    html.open("ul", "class", "looks").line();
    for (Look look : looks) {
      html.open("li");
      Commands.write(html, look.command());
      String words =
          View.counted(look.problems().size(), "question")
              + ", "
              + look.because().replace('-', ' ');
      html.open("details").leaf("summary", words);
      html.leaf("p", String.join(", ", look.problems()), "class", "ids").close();
      html.closeLine();
    }
    html.closeLine();
  }

  private void skipped(Html html) {
    List<SkippedInput> skipped = view.report().skipped();
    if (skipped.isEmpty()) {
      return;
    }
    html.leaf("h3", "Left out of the input").open("ul", "class", "plain").line();
    for (SkippedInput one : skipped) {
      html.open("li").leaf("code", one.path()).text(" (" + one.reason() + ")").closeLine();
    }
    html.closeLine();
  }
}
