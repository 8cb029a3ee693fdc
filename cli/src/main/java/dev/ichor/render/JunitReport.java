package dev.ichor.render;

import dev.ichor.catalogue.Page;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Undecided;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report as the XML that CI servers read: a suite for each area, a case for each problem that was
 * looked for. What could not be examined is a skipped case, so the page of a build shows it.
 */
public final class JunitReport {

  private final Diagnosis diagnosis;
  private final SortedMap<String, SortedMap<String, JunitCase>> suites = new TreeMap<>();

  private JunitReport(Diagnosis diagnosis) {
    this.diagnosis = diagnosis;
  }

  /** The report as one document. */
  public static String render(Diagnosis diagnosis) {
    return new JunitReport(diagnosis).render();
  }

  private String render() {
    Report report = diagnosis.report();
    Set<String> told = new HashSet<>();
    JunitWords words = new JunitWords(diagnosis);
    for (Conclusion conclusion : report.conclusions()) {
      put(conclusion.key(), words.of(conclusion));
      told.add(conclusion.id());
    }
    for (Undecided undecided : report.notExamined()) {
      put(undecided.id() + ":" + undecided.subject(), words.of(undecided));
      told.add(undecided.id());
    }
    Set<String> notApplicable = Set.copyOf(report.verdict().notApplicable());
    for (Page page : diagnosis.pages()) {
      if (!told.contains(page.id())) {
        put(
            page.id(),
            JunitCase.passed(page.id(), notApplicable.contains(page.id()) ? "not applicable" : ""));
      }
    }
    return document();
  }

  /** Of two cases of one name the one that says more stays. */
  private void put(String name, JunitCase one) {
    int dot = one.id().indexOf('.');
    String area = dot < 0 ? one.id() : one.id().substring(0, dot);
    suites
        .computeIfAbsent(area, key -> new TreeMap<>())
        .merge(name, one, (a, b) -> a.outcome().compareTo(b.outcome()) >= 0 ? a : b);
  }

  private String document() {
    List<JunitCase> all =
        suites.values().stream().map(Map::values).flatMap(Collection::stream).toList();
    Xml xml = new Xml().begin("testsuites").attribute("name", "ichor");
    counts(xml, all);
    suites.forEach((area, cases) -> suite(xml, area, cases));
    return xml.end().document();
  }

  private static void suite(Xml xml, String area, Map<String, JunitCase> cases) {
    xml.begin("testsuite").attribute("name", area);
    counts(xml, cases.values());
    cases.forEach((name, one) -> one.appendTo(xml, area, name));
    xml.end();
  }

  private static void counts(Xml xml, Collection<JunitCase> cases) {
    xml.attribute("tests", Integer.toString(cases.size()))
        .attribute("failures", number(cases, JunitCase.Outcome.FAILED))
        .attribute("errors", "0")
        .attribute("skipped", number(cases, JunitCase.Outcome.SKIPPED))
        .attribute("time", "0");
  }

  private static String number(Collection<JunitCase> cases, JunitCase.Outcome outcome) {
    return Long.toString(cases.stream().filter(one -> one.outcome() == outcome).count());
  }
}
