package dev.ichor.verify;

import dev.ichor.yaml.FileFaultException;
import dev.ichor.yaml.Yaml;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads files {@code *.test.yaml}. */
public final class CaseReader {

  private static final String VERSION = "ichor/test-v1";
  private static final List<String> FILE_KEYS =
      List.of("apiVersion", "problem", "now", "asOf", "collected", "cases");
  private static final List<String> CASE_KEYS =
      List.of(
          "name",
          "now",
          "asOf",
          "collected",
          "notCollected",
          "rows",
          "facts",
          "timeline",
          "from",
          "patch",
          "mustNot",
          "silentBecause",
          "exact");

  private final FactReader facts;

  /** A reader of cases about the given types of facts. */
  public CaseReader(Vocabulary vocabulary) {
    this.facts = new FactReader(vocabulary);
  }

  /**
   * Reads a file.
   *
   * @param file its name in faults, in results and in the evidence of its facts
   * @throws FileFaultException when a key, a type of fact, a value or an artefact is unknown
   */
  public CaseFile read(String file, String text) {
    Yaml yaml = Yaml.parse(file, text, 1).allow(FILE_KEYS);
    Yaml version = yaml.get("apiVersion");
    if (!version.text().equals(VERSION)) {
      throw version.fault("'" + version.text() + "' is no format known; write " + VERSION);
    }
    String problem = yaml.get("problem").text();
    List<Case> cases = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Yaml item : yaml.get("cases").items()) {
      Case read = read(file, problem, yaml, item);
      if (!names.add(read.name())) {
        throw item.fault("two cases are called '" + read.name() + "'; rename one");
      }
      cases.add(read);
    }
    return new CaseFile(file, problem, cases);
  }

  private Case read(String file, String problem, Yaml yaml, Yaml item) {
    List<String> keys = new ArrayList<>(CASE_KEYS);
    keys.addAll(ExpectationReader.KEYS);
    item.allow(keys);
    for (String later : List.of("from", "patch")) {
      if (item.find(later).isPresent()) {
        throw item.get(later).fault("recordings cannot be used yet; give 'facts' instead");
      }
    }
    CaseCoverage coverage =
        new CaseCoverage()
            .collected(yaml.find("collected"))
            .collected(item.find("collected"))
            .notCollected(item.find("notCollected"));
    Instant now = now(item).or(() -> now(yaml)).orElseThrow(() -> item.fault("'now' is missing"));
    return new Case(
        file,
        item.line(),
        problem,
        item.get("name").text(),
        item.find("rows").map(Yaml::texts).orElse(List.of()),
        item.find("mustNot").map(Yaml::text).orElse(""),
        new TimelineReader(facts, coverage, now).moments(item),
        item.find("silentBecause").map(Yaml::texts).orElse(List.of()),
        item.find("exact").map(CaseReader::flag).orElse(false));
  }

  private static boolean flag(Yaml written) {
    return (boolean) Components.value(boolean.class, "exact", written);
  }

  private static Optional<Instant> now(Yaml yaml) {
    if (yaml.find("now").isPresent() && yaml.find("asOf").isPresent()) {
      throw yaml.get("asOf").fault("'now' and 'asOf' say the same thing; drop one");
    }
    return yaml.find("now").or(() -> yaml.find("asOf")).map(CaseReader::instant);
  }

  private static Instant instant(Yaml written) {
    try {
      return Instant.parse(written.text());
    } catch (DateTimeParseException e) {
      throw written.fault("'" + written.text() + "' is no time like 2026-11-22T10:00:00Z");
    }
  }
}
