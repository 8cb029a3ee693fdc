package dev.ichor.render;

import dev.ichor.proof.Attempt.Breach;
import dev.ichor.proof.Attempt.State;
import dev.ichor.report.Report.FactLine;
import dev.ichor.report.Report.Sighting;
import dev.ichor.report.WhyNot;
import dev.ichor.report.WhyNot.Condition;
import dev.ichor.report.WhyNot.Ending;
import dev.ichor.report.WhyNot.Gap;
import dev.ichor.report.WhyNot.Near;
import dev.ichor.report.WhyNot.Sole;
import dev.ichor.report.WhyNot.Thing;
import dev.ichor.report.WhyNot.Try;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What kept a problem from being concluded, as text: for each rule its conditions up to the first
 * that fails, with what came nearest.
 */
public final class WhyNotText {

  /** Rules that are told in full; of the others one line each. */
  private static final int WHOLE = 2;

  private static final int LEAD = 5;

  private final WhyNot answer;
  private final Style style;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private WhyNotText(WhyNot answer, Style style) {
    this.answer = answer;
    this.style = style;
    this.ink = new Ink(style);
  }

  /** The answer as lines that end in a line feed. */
  public static String render(WhyNot answer, Style style) {
    WhyNotText text = new WhyNotText(answer, style);
    text.write();
    return text.out.toString();
  }

  private void write() {
    String on = answer.subject().isEmpty() ? "" : " on " + answer.subject();
    boolean concluded = !answer.keys().isEmpty();
    paragraph(answer.id() + (concluded ? " was concluded" : " was not concluded") + on + ".");
    int whole = style.verbose() ? answer.tries().size() : WHOLE;
    for (int i = 0; i < answer.tries().size(); i++) {
      if (i < whole) {
        told(answer.tries().get(i));
      } else {
        brief(answer.tries().get(i));
      }
    }
    ending();
  }

  private void told(Try rule) {
    out.append('\n');
    head(rule);
    rule.conditions().forEach(this::condition);
    for (Sole sole : rule.alone()) {
      if (sole.number() != rule.failing()) {
        line("     ", "without " + sole.without() + " (in " + sole.number() + ") it would be, too");
        sole.nearest().stream().limit(1).forEach(this::near);
      }
    }
    if (rule.failing() > 0) {
      line("     ", wouldBe(rule));
    }
  }

  private void head(Try rule) {
    String head = "rule " + rule.rule() + "  (" + rule.at() + ")  " + rule.confidence().lower();
    for (String line : Wrap.words(ink.clean(head), style.width())) {
      out.append(ink.faint(line)).append('\n');
    }
  }

  private static String wouldBe(Try rule) {
    int conditions = rule.conditions().size();
    if (rule.onlyThat() || rule.failing() == conditions) {
      return "It would be concluded if " + rule.failing() + " held.";
    }
    List<String> open = new ArrayList<>();
    for (int number = rule.failing(); number <= conditions; number++) {
      open.add(String.valueOf(number));
    }
    String last = open.remove(open.size() - 1);
    return "It would be concluded if " + String.join(", ", open) + " and " + last + " held.";
  }

  private void brief(Try rule) {
    if (rule.failing() == 0) {
      return;
    }
    Condition failed = rule.conditions().get(rule.failing() - 1);
    out.append('\n');
    head(rule);
    line(number(failed), failed.text());
  }

  private String number(Condition condition) {
    String symbol =
        switch (condition.state()) {
          case HOLDS -> "✔";
          case FAILS -> "✖";
          case NOT_REACHED -> "–";
        };
    return Wrap.pad("", 2 - String.valueOf(condition.number()).length())
        + condition.number()
        + " "
        + ink.symbol(symbol)
        + " ";
  }

  private void condition(Condition condition) {
    if (condition.state() == State.NOT_REACHED) {
      line(number(condition), style.verbose() ? "not reached: " + condition.text() : "not reached");
      return;
    }
    String matched =
        condition.matched().stream().map(this::brief).collect(Collectors.joining(", "));
    String values = String.join(", ", condition.values());
    String beside = matched.isEmpty() ? values : matched;
    String text = ink.clean(condition.text());
    if (!beside.isEmpty() && LEAD + text.length() + 2 + beside.length() <= style.width()) {
      out.append(number(condition)).append(text).append("  ").append(ink.faint(beside));
      out.append('\n');
    } else {
      line(number(condition), text);
      if (!beside.isEmpty()) {
        line("       ", beside);
      }
    }
    condition.nearest().forEach(this::near);
    if (condition.state() == State.FAILS && seesNothing(condition)) {
      line("       ", "there is nothing like it");
    }
    condition.gaps().forEach(gap -> line("       ", "not examined: " + words(gap)));
  }

  private static boolean seesNothing(Condition condition) {
    return condition.nearest().isEmpty()
        && condition.values().isEmpty()
        && condition.gaps().isEmpty();
  }

  private String brief(Thing thing) {
    FactLine fact = fact(thing);
    if (fact == null) {
      return ink.clean(thing.conclusion() != null ? thing.conclusion() : "" + thing.value());
    }
    String node = fact.node() == null ? "" : " " + fact.node();
    return ink.clean("[" + fact.id() + "] " + fact.type() + node);
  }

  private @Nullable FactLine fact(Thing thing) {
    return thing.fact() == null ? null : answer.facts().get(thing.fact());
  }

  private void near(Near near) {
    String word =
        switch (near.relation()) {
          case NEAREST -> "nearest: ";
          case IN_THE_WAY -> "in the way: ";
          case EXCEPTION -> "but not: ";
          case INSTEAD -> "instead: ";
        };
    line("       ", word + words(near.thing()));
    for (Breach breach : near.breaches()) {
      String text = breach.text().isEmpty() ? "a condition" : breach.text();
      String actual = breach.actual().isEmpty() ? "" : "; " + breach.actual();
      line("         ", "not " + text + actual);
    }
  }

  private String words(Thing thing) {
    FactLine fact = fact(thing);
    if (fact == null) {
      return thing.conclusion() != null
          ? thing.conclusion() + ", which was concluded"
          : "" + thing.value();
    }
    List<String> words = new ArrayList<>();
    words.add("[" + fact.id() + "] " + FactWords.named(fact));
    String when = FactWords.when(fact);
    if (!when.isEmpty()) {
      words.add(when);
    }
    fact.evidence().stream().limit(1).map(Sighting::place).forEach(words::add);
    return String.join("; ", words);
  }

  private static String words(Gap gap) {
    String place =
        gap.node().equals("(cluster)") ? gap.artefact() : gap.artefact() + "@" + gap.node();
    String command = gap.command().isEmpty() ? "" : " → " + gap.command();
    return place + " (" + gap.reason() + ")" + command;
  }

  private void ending() {
    out.append('\n');
    paragraph(word(answer.ending()) + ": " + answer.because() + ".");
    answer.gaps().forEach(gap -> line("  ", words(gap)));
    answer.keys().forEach(key -> line("  ", "ichor explain " + Shell.quoted(key)));
  }

  private static String word(Ending ending) {
    return switch (ending) {
      case NOT_EXAMINED -> "Not examined";
      case CONDITION_FALSE -> "Condition false";
      case EXCUSED -> "Excused";
      case EXPLAINED -> "Explained by another problem";
      case NOT_APPLICABLE -> "Not applicable";
      case CONCLUDED -> "Concluded";
    };
  }

  private void paragraph(String text) {
    line("", text);
  }

  /** Text that is indented alike on each of its lines. */
  private void line(String lead, String text) {
    String start = lead;
    for (String line : Wrap.words(ink.clean(text), Math.max(20, style.width() - lead.length()))) {
      out.append(start).append(line).append('\n');
      start = " ".repeat(lead.length());
    }
  }
}
