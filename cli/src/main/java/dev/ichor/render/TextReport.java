package dev.ichor.render;

import dev.ichor.fact.NodeName;
import dev.ichor.observation.Header;
import dev.ichor.observation.SkippedInput;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Excuse;
import dev.ichor.report.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for a terminal: root causes first, what each explains folded under it. */
public final class TextReport {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** So many of one kind are told whole if each explains something; else one stands for all. */
  private static final int ALIKE = 3;

  private static final int SKIPPED = 5;
  private static final int NEXT = 2; // two lines each

  private final Report report;
  private final Run run;
  private final Style style;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();
  private final Map<String, Conclusion> byKey = new HashMap<>();

  private TextReport(Report report, Run run, Style style) {
    this.report = report;
    this.run = run;
    this.style = style;
    this.ink = new Ink(style);
    report.conclusions().forEach(c -> byKey.put(c.key(), c));
  }

  /** The report as lines of text that end in a line feed. */
  public static String render(Report report, Run run, Style style) {
    return new TextReport(report, run, style).render();
  }

  /** One paragraph on what could not be looked at, or was left unread; empty for nothing. */
  public static String unseen(Report report, boolean verbose) {
    Unseen unseen = new Unseen(report, verbose);
    return (unseen.sentence() + " " + unseen.deferred()).strip();
  }

  private String render() {
    if (style.detail() == Style.Detail.QUIET) {
      heads(shown(Role.ROOT, Role.UNEXPLAINED));
      return out.toString();
    }
    header();
    problems();
    excused();
    possible();
    suppressed();
    next();
    silence();
    skipped();
    counts();
    return out.toString();
  }

  private void header() {
    HeaderWords words = new HeaderWords(report, run, style);
    paragraph(words.cluster(), true);
    paragraph(words.look(), false);
  }

  /** A moment as people write it, in UTC. */
  static String moment(Instant time) {
    return MOMENT.format(time);
  }

  private void paragraph(String text, boolean strong) {
    for (String line : Wrap.words(ink.clean(text), style.width())) {
      out.append(strong ? ink.strong(line) : line).append('\n');
    }
  }

  private void problems() {
    List<Conclusion> shown = shown(Role.ROOT, Role.UNEXPLAINED);
    Heads heads = new Heads(style, shown);
    ProblemBlock block = new ProblemBlock(report, byKey, style);
    Map<String, Integer> alike = new HashMap<>();
    boolean folded = false;
    for (Conclusion conclusion : shown) {
      int number = alike.merge(conclusion.id() + conclusion.role(), 1, Integer::sum);
      boolean alone = conclusion.effects().isEmpty();
      boolean fold = number > (alone ? 1 : ALIKE) && !style.verbose();
      out.append(fold && folded ? "" : "\n");
      heads.appendTo(out, conclusion);
      if (!fold) {
        block.appendTo(out, conclusion);
      }
      folded = fold;
    }
  }

  private void heads(List<Conclusion> shown) {
    Heads heads = new Heads(style, shown);
    shown.forEach(conclusion -> heads.appendTo(out, conclusion));
  }

  private List<Conclusion> shown(Role one, Role other) {
    return report.conclusions().stream().filter(c -> c.role() == one || c.role() == other).toList();
  }

  private void excused() {
    List<Conclusion> expected = shown(Role.EXPECTED, Role.EXPECTED);
    out.append(expected.isEmpty() ? "" : "\n");
    for (Conclusion conclusion : expected) {
      Excuse excuse = conclusion.expected();
      String why = excuse == null ? "" : ": " + excuse.reason() + ", " + ends(excuse);
      bullet("expected", conclusion.title() + why, conclusion.id());
    }
  }

  private String ends(Excuse excuse) {
    Header header = report.header();
    return header.dated()
        ? "until " + TIME.format(excuse.until())
        : "for " + Duration.between(header.asOf(), excuse.until()).toSeconds() + " s more";
  }

  /** Possible causes of symptoms that are not shown with their candidates. */
  private void possible() {
    List<String> symptoms =
        shown(Role.UNEXPLAINED, Role.UNEXPLAINED).stream().map(Conclusion::key).toList();
    List<Conclusion> left =
        shown(Role.CANDIDATE, Role.CANDIDATE).stream()
            .filter(c -> "possible".equals(c.state()))
            .filter(c -> c.of().stream().noneMatch(symptoms::contains))
            .toList();
    out.append(left.isEmpty() ? "" : "\n");
    left.forEach(conclusion -> bullet("possible", conclusion.title(), conclusion.id()));
  }

  /** How much nobody wants to hear of; the rest only when asked for. */
  private void suppressed() {
    List<Conclusion> hidden = shown(Role.SUPPRESSED, Role.SUPPRESSED);
    if (hidden.isEmpty()) {
      return;
    }
    out.append('\n');
    SuppressedWords words = new SuppressedWords(report);
    if (style.suppressed()) {
      hidden.forEach(one -> bullet("suppressed", words.of(one), one.id()));
    } else {
      paragraph(words.count(hidden), false);
    }
  }

  /** The commands that settle most of what is open, shortened to what a person will type. */
  private void next() {
    List<Report.NextLook> looks = report.nextLooks();
    int shown = style.verbose() ? looks.size() : Math.min(NEXT, looks.size());
    out.append(shown == 0 ? "" : "\n");
    for (Report.NextLook look : looks.subList(0, shown)) {
      int settles = look.settles().size();
      String words =
          settles == 0
              ? "helps to settle " + look.helps().size()
              : "settles " + settles + (settles == 1 ? " question" : " questions");
      String lead = Wrap.pad(ink.symbol("·") + " next", 12);
      out.append(ink.faint(lead)).append(words).append('\n');
      for (String line : Wrap.command(ink.clean(look.command()), style.width() - 12)) {
        out.append(" ".repeat(12)).append(line).append('\n');
      }
    }
  }

  private void bullet(String word, String text, String id) {
    String lead = Wrap.pad(ink.symbol("·") + " " + word + "  ", 12);
    int indent = lead.length();
    for (String line : Wrap.words(ink.clean(text + "  (" + id + ")"), style.width() - indent)) {
      out.append(ink.faint(lead)).append(line).append('\n');
      lead = " ".repeat(indent);
    }
  }

  /** The sentence for a report without a root or unexplained problem. */
  private void silence() {
    out.append('\n');
    if (!shown(Role.ROOT, Role.UNEXPLAINED).isEmpty()) {
      return;
    }
    paragraph(HeaderWords.silence(report), true);
  }

  private void skipped() {
    if (report.conclusions().stream().anyMatch(TextReport::speaksOfNoMachineByName)) {
      paragraph("NODE stands for a machine that the input does not name.", false);
    }
    Unseen unseen = new Unseen(report, style.verbose());
    for (String sentence : List.of(unseen.sentence(), unseen.deferred(), effort())) {
      if (!sentence.isEmpty()) {
        paragraph(sentence, false);
      }
    }
    List<SkippedInput> skipped =
        report.skipped().stream().filter(skip -> style.verbose() || !skip.minor()).toList();
    int shown = style.verbose() ? skipped.size() : Math.min(SKIPPED, skipped.size());
    for (SkippedInput skip : skipped.subList(0, shown)) {
      paragraph("Left out of the input: " + skip.path() + " (" + skip.reason() + ").", false);
    }
    if (shown < skipped.size()) {
      paragraph("Left out of the input: " + (skipped.size() - shown) + " more entries.", false);
    }
  }

  private String effort() {
    Run.Timing timing = run.timing();
    Run.Effort effort = timing == null ? null : timing.effort();
    return effort == null
        ? ""
        : String.format(
            Locale.ROOT,
            "Read: %,d calls to %s (%d answered), %.1f MB.",
            effort.calls(),
            HeaderWords.counted(effort.machines(), "machine"),
            effort.answering(),
            effort.bytes() / 1e6);
  }

  private static boolean speaksOfNoMachineByName(Conclusion conclusion) {
    return conclusion.params().containsValue(NodeName.UNNAMED.text());
  }

  private void counts() {
    paragraph(HeaderWords.counts(report, run), false);
  }
}
