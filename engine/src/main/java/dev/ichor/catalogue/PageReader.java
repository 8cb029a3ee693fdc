package dev.ichor.catalogue;

import dev.ichor.conclusion.ExplainsEntry;
import dev.ichor.conclusion.ExplainsEntry.Scope;
import dev.ichor.conclusion.Kind;
import dev.ichor.conclusion.Severity;
import dev.ichor.conclusion.SubjectKind;
import dev.ichor.yaml.FileFaultException;
import dev.ichor.yaml.Nearest;
import dev.ichor.yaml.Yaml;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the page of a problem: YAML front matter between lines {@code ---}, then sections. */
public final class PageReader {

  private static final String MEANING = "What it means";
  private static final String KNOWS = "How Ichor knows";
  private static final String TODO = "What to do";
  private static final String CONFUSED = "Not to be confused with";
  private static final List<String> SECTIONS = List.of(MEANING, KNOWS, TODO, CONFUSED);

  private final String file;
  private final List<String> lines;

  private PageReader(String file, String text) {
    this.file = file;
    this.lines = text.lines().toList();
  }

  /**
   * Reads a page.
   *
   * @param file its name in faults
   * @throws FileFaultException when a key or section is missing, unknown or has an unknown value
   */
  public static Page read(String file, String text) {
    return new PageReader(file, text).read();
  }

  private Page read() {
    int end = lines.isEmpty() ? -1 : lines.subList(1, lines.size()).indexOf("---") + 1;
    if (end < 1 || !lines.get(0).equals("---")) {
      throw new FileFaultException(
          file, 1, "a page begins with a line '---', its front matter and a second line '---'");
    }
    Yaml front =
        Yaml.parse(file, String.join("\n", lines.subList(1, end)), 2)
            .allow(
                "id",
                "kind",
                "severity",
                "subject",
                "sentence",
                "rows",
                "explains",
                "docs",
                "since");
    Map<String, Section> sections = sections(end + 1);
    Section todo = sections.get(TODO);
    if (todo == null || sections.size() < SECTIONS.size()) {
      throw new FileFaultException(
          file, lines.size(), "a page has the sections " + SECTIONS + ", not " + sections.keySet());
    }
    String id = front.get("id").text();
    return new Page(
        id,
        constant(Kind.values(), front.get("kind")),
        constant(Severity.values(), front.get("severity")),
        constant(SubjectKind.values(), front.get("subject")),
        front.get("sentence").text(),
        front.get("rows").items().stream().map(Yaml::text).toList(),
        front.find("explains").stream()
            .flatMap(list -> list.items().stream())
            .map(entry -> explains(id, entry))
            .toList(),
        front.get("docs").items().stream().map(Yaml::text).toList(),
        front.get("since").text(),
        text(sections, MEANING),
        text(sections, KNOWS),
        new StepReader(file, todo.line(), todo.lines()).steps(),
        text(sections, TODO),
        text(sections, CONFUSED));
  }

  private static ExplainsEntry explains(String cause, Yaml entry) {
    if (!entry.isMapping()) {
      return new ExplainsEntry(cause, entry.text(), Scope.SAME_NODE);
    }
    entry.allow("id", "when");
    return new ExplainsEntry(
        cause, entry.get("id").text(), constant(Scope.values(), entry.get("when")));
  }

  private static <E extends Enum<E>> E constant(E[] values, Yaml written) {
    return Arrays.stream(values)
        .filter(value -> dashed(value).equals(written.text()))
        .findFirst()
        .orElseThrow(
            () -> {
              List<String> known = Stream.of(values).map(PageReader::dashed).toList();
              return written.fault(
                  "'"
                      + written.text()
                      + "' is none of "
                      + known
                      + Nearest.hint(written.text(), known));
            });
  }

  private static String dashed(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What stands under one heading. */
  private record Section(int line, List<String> lines) {}

  private Map<String, Section> sections(int from) {
    Map<String, Section> sections = new LinkedHashMap<>();
    int start = from;
    String heading = "";
    for (int at = from; at <= lines.size(); at++) {
      if (at < lines.size() && !lines.get(at).startsWith("## ")) {
        continue;
      }
      if (!heading.isEmpty()) {
        sections.put(heading, new Section(start + 1, lines.subList(start, at)));
      }
      if (at < lines.size()) {
        heading = known(at, sections);
        start = at + 1;
      }
    }
    return sections;
  }

  private String known(int at, Map<String, Section> sections) {
    String heading = lines.get(at).substring(3).strip();
    if (!SECTIONS.contains(heading)) {
      throw new FileFaultException(
          file, at + 1, "unknown section '" + heading + "'" + Nearest.hint(heading, SECTIONS));
    }
    if (sections.containsKey(heading)) {
      throw new FileFaultException(file, at + 1, "the section '" + heading + "' stands here twice");
    }
    return heading;
  }

  private String text(Map<String, Section> sections, String heading) {
    Section section = sections.get(heading);
    String text = section == null ? "" : String.join("\n", section.lines()).strip();
    if (text.isEmpty()) {
      throw new FileFaultException(
          file,
          section == null ? 1 : section.line(),
          "the section '" + heading + "' is empty; write at least one sentence");
    }
    return text;
  }
}
