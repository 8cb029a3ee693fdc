package dev.ichor.render;

import dev.ichor.report.GuideWalk.State;
import dev.ichor.report.GuideWalk.Stop;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import java.util.List;

/** A diagnosis along the headings of the official guide, for a terminal. */
public final class GuideText {

  private static final int MOST = 4;

  private final Style style;
  private final Ink ink;
  private final String talos;
  private final StringBuilder out = new StringBuilder();

  private GuideText(Style style, String talos) {
    this.style = style;
    this.ink = new Ink(style);
    this.talos = talos;
  }

  /** The headings as lines of text that end in a line feed. */
  public static String render(Report report, List<Stop> stops, Style style) {
    List<String> versions = report.header().talosVersions();
    GuideText text = new GuideText(style, versions.isEmpty() ? "" : versions.get(0));
    stops.forEach(text::stop);
    text.sum(stops);
    return text.out.toString();
  }

  private void stop(Stop stop) {
    String mark =
        switch (stop.state()) {
          case FAULT -> "✖";
          case OK -> "✔";
          case NOT_EXAMINED -> "?";
          case NOT_APPLICABLE -> "–";
        };
    String indent = stop.section().level() > 2 ? "  " : "";
    String word = Wrap.pad(stop.state().words(), 15);
    String head = indent + ink.symbol(mark) + " " + word + stop.section().title();
    out.append(stop.state() == State.FAULT ? ink.strong(head) : head).append('\n');
    String under = indent + "    ";
    for (Conclusion one : stop.found()) {
      line(under, one.title() + "  (" + one.key() + ")");
    }
    for (Conclusion one : stop.expected()) {
      line(under, "expected right now: " + one.title());
    }
    if (stop.state() == State.NOT_EXAMINED) {
      open(under, stop);
    }
    if (stop.state() == State.FAULT || style.verbose()) {
      out.append(under).append(ink.faint(stop.section().url(talos))).append('\n');
    }
  }

  private void open(String under, Stop stop) {
    String decided =
        stop.ruledOut() == 0
            ? ""
            : stop.ruledOut() + " of " + (stop.ruledOut() + stop.open().size()) + " ruled out; ";
    line(under, decided + "open: " + few(stop.open()));
    for (String hint : stop.hints().subList(0, shown(stop.hints()))) {
      line(under, ink.symbol("→ ") + hint);
    }
  }

  private String few(List<String> names) {
    int shown = shown(names);
    String more = shown < names.size() ? " and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }

  private int shown(List<String> list) {
    return style.verbose() ? list.size() : Math.min(MOST, list.size());
  }

  private void line(String indent, String text) {
    Wrap.words(ink.clean(text), style.width() - indent.length())
        .forEach(part -> out.append(indent).append(part).append('\n'));
  }

  private void sum(List<Stop> stops) {
    out.append('\n');
    StringBuilder words = new StringBuilder(stops.size() + " headings of the guide");
    char before = ':';
    for (State state : State.values()) {
      long count = stops.stream().filter(stop -> stop.state() == state).count();
      words.append(before).append(' ').append(count).append(' ').append(state.words());
      before = ',';
    }
    line("", words + ".");
  }
}
