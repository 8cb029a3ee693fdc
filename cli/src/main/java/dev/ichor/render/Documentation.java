package dev.ichor.render;

import dev.ichor.catalogue.Guide;
import dev.ichor.catalogue.Guide.Section;
import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.ExplainsEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The pages of all problems as Markdown files: one a problem, and indexes by area, by heading of
 * the official guide and by the text of symptoms.
 */
public final class Documentation {

  private static final String SITE = "https://docs.siderolabs.com/talos/v1.13/";
  private static final String GENERATED =
      "<!-- Made by `ichor rules docs`; edit the page beside the rule instead. -->\n";

  private final Map<String, Page> pages = new TreeMap<>();
  private final Map<String, SortedSet<String>> causes = new TreeMap<>();
  private final Guide guide;
  private final Map<String, ? extends Collection<String>> symptoms;
  private final SortedMap<String, String> files = new TreeMap<>();

  private Documentation(
      Collection<Page> pages, Guide guide, Map<String, ? extends Collection<String>> symptoms) {
    this.guide = guide;
    this.symptoms = symptoms;
    pages.forEach(page -> this.pages.put(page.id(), page));
    for (Page page : pages) {
      for (ExplainsEntry entry : page.explains()) {
        causes.computeIfAbsent(entry.effect(), id -> new TreeSet<>()).add(page.id());
      }
    }
  }

  /**
   * All files.
   *
   * @param symptoms for each text that programs print, ids of the problems that it can lead to
   * @return content by path within the folder, sorted
   */
  public static SortedMap<String, String> files(
      Collection<Page> pages, Guide guide, Map<String, ? extends Collection<String>> symptoms) {
    Documentation made = new Documentation(pages, guide, symptoms);
    made.pages.values().forEach(made::problem);
    made.byArea();
    made.byGuide();
    made.bySymptom();
    return made.files;
  }

  private static String path(String id) {
    return id.replaceFirst("\\.", "/") + ".md";
  }

  private static String link(String up, String id) {
    return "[" + id + "](" + up + path(id) + ")";
  }

  private void problem(Page page) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + page.id());
    lines.add("");
    lines.add("**" + page.sentence() + "**");
    lines.add("");
    lines.add(
        String.join(
            " · ",
            page.kind().name().toLowerCase(Locale.ROOT),
            "severity " + page.severity().lower(),
            "of a " + page.subject().lower(),
            "since " + page.since()));
    lines.add("");
    related(lines, "Explains", page.explains().stream().map(ExplainsEntry::effect).toList());
    related(lines, "Explained by", causes.getOrDefault(page.id(), new TreeSet<>()));
    headings(lines, page);
    section(lines, "What it means", page.meaning());
    section(lines, "How Ichor knows", page.knows());
    section(lines, "What to do", page.todo());
    section(lines, "Not to be confused with", page.confusedWith());
    if (!page.docs().isEmpty()) {
      section(
          lines,
          "Official documentation",
          page.docs().stream().map(doc -> "- " + address(doc)).collect(Collectors.joining("\n")));
    }
    put(path(page.id()), lines);
  }

  /** Where a page of the official documentation is read. */
  public static String address(String doc) {
    return doc.startsWith("http") ? doc : SITE + doc;
  }

  private void related(List<String> lines, String words, Collection<String> ids) {
    if (!ids.isEmpty()) {
      lines.add(
          words
              + ": "
              + ids.stream()
                  .sorted()
                  .distinct()
                  .map(id -> pages.containsKey(id) ? link("../", id) : id)
                  .collect(Collectors.joining(", ")));
      lines.add("");
    }
  }

  private void headings(List<String> lines, Page page) {
    List<String> links =
        guide.sections().stream()
            .filter(section -> section.holds(page))
            .map(section -> "[" + section.title() + "](" + section.url("") + ")")
            .toList();
    if (!links.isEmpty()) {
      lines.add("In the official guide: " + String.join(", ", links));
      lines.add("");
    }
  }

  private static void section(List<String> lines, String title, String text) {
    if (!text.isBlank()) {
      lines.add("## " + title);
      lines.add("");
      lines.add(text.strip());
      lines.add("");
    }
  }

  private void byArea() {
    List<String> lines = new ArrayList<>();
    lines.add("# The problems that Ichor can name");
    lines.add("");
    lines.add(
        pages.size()
            + " problems by area. Also: [by heading of the official guide](by-guide.md), [by what a"
            + " program prints](by-symptom.md).");
    String area = "";
    for (Page page : pages.values()) {
      if (!page.area().equals(area)) {
        area = page.area();
        lines.add("");
        lines.add("## " + area);
        lines.add("");
      }
      lines.add(entry(page));
    }
    lines.add("");
    put("README.md", lines);
  }

  private static String entry(Page page) {
    return "- " + link("", page.id()) + " (" + page.severity().lower() + "): " + page.sentence();
  }

  private void byGuide() {
    List<String> lines = new ArrayList<>();
    lines.add("# The problems by heading of the official guide");
    for (Section section : guide.sections()) {
      lines.add("");
      lines.add(
          "#".repeat(Math.max(2, section.level()))
              + " ["
              + section.title()
              + "]("
              + section.url("")
              + ")");
      List<Page> held =
          pages.values().stream()
              .filter(section::holds)
              .sorted(Comparator.comparing(Page::id))
              .toList();
      if (!held.isEmpty()) {
        lines.add("");
        held.forEach(page -> lines.add(entry(page)));
      }
    }
    lines.add("");
    lines.add("## Beyond the guide");
    lines.add("");
    pages.values().stream()
        .filter(page -> page.rows().isEmpty())
        .forEach(page -> lines.add(entry(page)));
    lines.add("");
    put("by-guide.md", lines);
  }

  private void bySymptom() {
    List<String> lines = new ArrayList<>();
    lines.add("# The problems by what a program prints");
    lines.add("");
    lines.add(
        "Search this page for a piece of the line on your screen. One text can have several causes:"
            + " `ichor diagnose -` weighs them.");
    lines.add("");
    lines.add("| text | may lead to |");
    lines.add("|---|---|");
    symptoms.forEach(
        (text, ids) ->
            lines.add(
                "| `"
                    + text.strip().replace("|", "\\|").replace("`", "'")
                    + "` | "
                    + ids.stream().map(id -> link("", id)).collect(Collectors.joining(", "))
                    + " |"));
    lines.add("");
    put("by-symptom.md", lines);
  }

  private void put(String path, List<String> lines) {
    files.put(path, GENERATED + "\n" + String.join("\n", lines));
  }
}
