package dev.ichor.render;

import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.NextCheck;
import dev.ichor.report.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What could be behind a symptom: possible, not examined with the command that would tell, ruled
 * out.
 */
final class CandidateWords {

  private static final int SHOWN = 4;

  private final Report report;
  private final Style style;
  private final Ink ink;

  CandidateWords(Report report, Style style) {
    this.report = report;
    this.style = style;
    this.ink = new Ink(style);
  }

  List<String> lines(Conclusion symptom, int room) {
    List<Conclusion> open = new ArrayList<>();
    List<Conclusion> ruledOut = new ArrayList<>();
    for (Conclusion candidate : report.conclusions()) {
      if (candidate.role() == Role.CANDIDATE && candidate.of().contains(symptom.key())) {
        (Objects.equals(candidate.state(), "ruled-out") ? ruledOut : open).add(candidate);
      }
    }
    List<String> lines = new ArrayList<>();
    int shown = style.verbose() ? open.size() : Math.min(SHOWN, open.size());
    for (Conclusion candidate : open.subList(0, shown)) {
      lines.addAll(open(candidate, symptom, room));
    }
    if (shown < open.size()) {
      lines.add("and " + (open.size() - shown) + " more");
    }
    lines.addAll(ruledOut(ruledOut, symptom, room));
    return lines;
  }

  private List<String> open(Conclusion candidate, Conclusion symptom, int room) {
    String state = Objects.equals(candidate.state(), "not-examined") ? "not examined" : "possible";
    String head = ink.clean(name(candidate, symptom) + ": " + state);
    if (candidate.nextChecks().isEmpty()) {
      return Wrap.words(head, room);
    }
    NextCheck check = candidate.nextChecks().get(0);
    String arrow = " " + ink.symbol("→") + " ";
    String command = ink.clean(check.command());
    if (head.length() + arrow.length() + command.length() <= room) {
      return List.of(head + arrow + command);
    }
    List<String> lines = new ArrayList<>(Wrap.words(head + arrow.stripTrailing(), room));
    Wrap.command(command, room - 2).forEach(line -> lines.add("  " + line));
    return lines;
  }

  private List<String> ruledOut(List<Conclusion> candidates, Conclusion symptom, int room) {
    List<String> words = new ArrayList<>();
    int shown = style.verbose() ? candidates.size() : Math.min(SHOWN, candidates.size());
    for (Conclusion candidate : candidates.subList(0, shown)) {
      String by = candidate.ruledOutBy().isBlank() ? "" : ", " + candidate.ruledOutBy();
      words.add(name(candidate, symptom) + ": ruled out" + by);
    }
    if (shown < candidates.size()) {
      words.add((candidates.size() - shown) + " more ruled out");
    }
    return words.isEmpty() ? List.of() : Wrap.words(ink.clean(String.join(" · ", words)), room);
  }

  private static String name(Conclusion candidate, Conclusion symptom) {
    boolean elsewhere =
        candidate.node() != null && !Objects.equals(candidate.node(), symptom.node());
    return candidate.id() + (elsewhere ? " on " + candidate.node() : "");
  }
}
