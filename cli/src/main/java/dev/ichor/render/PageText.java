package dev.ichor.render;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.ExplainsEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The page of a problem for a terminal. */
public final class PageText {

  private final Style style;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private PageText(Style style) {
    this.style = style;
    this.ink = new Ink(style);
  }

  /** The page as lines of text that end in a line feed. */
  public static String render(Page page, Style style) {
    PageText text = new PageText(style);
    text.head(page);
    text.section("What it means", page.meaning());
    text.section("How Ichor knows", page.knows());
    text.section("What to do", page.todo());
    text.section("Not to be confused with", page.confusedWith());
    return text.out.toString();
  }

  private void head(Page page) {
    line(page.id() + ": " + page.sentence(), true);
    List<String> words = new ArrayList<>();
    words.add(page.kind().name().toLowerCase(Locale.ROOT));
    words.add("severity " + page.severity().lower());
    words.add("of a " + page.subject().lower());
    words.add("since " + page.since());
    line(String.join(" · ", words), false);
    List<String> effects = page.explains().stream().map(ExplainsEntry::effect).toList();
    if (!effects.isEmpty()) {
      line("explains " + String.join(", ", effects), false);
    }
    for (String doc : page.docs()) {
      line("docs " + doc, false);
    }
  }

  private void line(String text, boolean strong) {
    for (String line : Wrap.words(ink.clean(text), style.width())) {
      out.append(strong ? ink.strong(line) : line).append('\n');
    }
  }

  private void section(String title, String markdown) {
    if (markdown.isBlank()) {
      return;
    }
    out.append('\n').append(ink.strong(title)).append('\n');
    for (String line : markdown.strip().split("\n", -1)) {
      int indent = line.length() - line.stripLeading().length();
      String lead = " ".repeat(Math.min(indent, 8));
      Wrap.words(ink.clean(line), style.width() - lead.length())
          .forEach(part -> out.append((lead + part).stripTrailing()).append('\n'));
    }
  }
}
