package dev.ichor.render.html;

import dev.ichor.catalogue.Page;
import dev.ichor.conclusion.Severity;
import dev.ichor.render.Diagnosis;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Source;
import dev.ichor.report.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A report with what every part of the page asks of it. */
final class View {

  /** What the cluster is called where a machine's name is expected. */
  static final String CLUSTER = "(cluster)";

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Report report;
  private final List<Page> pages;
  private final Map<String, Conclusion> byKey = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final Set<String> underSuppressed = new HashSet<>();

  View(Diagnosis diagnosis) {
    this.report = diagnosis.report();
    this.pages = diagnosis.pages();
    for (Conclusion conclusion : report.conclusions()) {
      byKey.put(conclusion.key(), conclusion);
      anchors.put(conclusion.key(), "c" + (anchors.size() + 1));
      if (conclusion.role() == Role.SUPPRESSED) {
        underSuppressed.addAll(conclusion.effects());
      }
    }
  }

  Report report() {
    return report;
  }

  /** The pages of the problems that were looked for. */
  List<Page> pages() {
    return pages;
  }

  /** The conclusion of a key; null when the report does not hold it. */
  @Nullable Conclusion conclusion(String key) {
    return byKey.get(key);
  }

  /** The conclusions of keys, without those that the report does not hold. */
  List<Conclusion> conclusions(List<String> keys) {
    List<Conclusion> found = new ArrayList<>();
    for (String key : keys) {
      Conclusion conclusion = byKey.get(key);
      if (conclusion != null) {
        found.add(conclusion);
      }
    }
    return found;
  }

  /** Whether somebody does not want to hear of a conclusion, or of what it stands under. */
  boolean isHidden(Conclusion conclusion) {
    return conclusion.role() == Role.SUPPRESSED || underSuppressed.contains(conclusion.key());
  }

  /** The conclusions of some roles that are not hidden, in the order of the report. */
  List<Conclusion> of(Role... roles) {
    List<Role> wanted = List.of(roles);
    return report.conclusions().stream()
        .filter(c -> wanted.contains(c.role()) && !isHidden(c))
        .toList();
  }

  /** What somebody does not want to hear of, without what stands under it. */
  List<Conclusion> suppressed() {
    return report.conclusions().stream().filter(c -> c.role() == Role.SUPPRESSED).toList();
  }

  /** Conclusions that could be behind a symptom. */
  List<Conclusion> candidatesOf(Conclusion symptom) {
    return of(Role.CANDIDATE).stream().filter(c -> c.of().contains(symptom.key())).toList();
  }

  /** Possible causes of symptoms that are not shown with their candidates. */
  List<Conclusion> possible() {
    List<String> symptoms = of(Role.UNEXPLAINED).stream().map(Conclusion::key).toList();
    return of(Role.CANDIDATE).stream()
        .filter(c -> "possible".equals(c.state()))
        .filter(c -> c.of().stream().noneMatch(symptoms::contains))
        .toList();
  }

  /** Where a conclusion stands in the page. */
  String anchor(Conclusion conclusion) {
    return anchors.getOrDefault(conclusion.key(), "problems");
  }

  /** The machine that a conclusion is about, or {@link #CLUSTER}. */
  static String place(Conclusion conclusion) {
    return conclusion.node() == null ? CLUSTER : conclusion.node().toString();
  }

  /** The area of a problem, e.g. {@code control-plane}. */
  static String area(String id) {
    int dot = id.indexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /** The document of an id in words, e.g. {@code talos.logs.etcd@cp-1}. */
  String source(String id) {
    Source source = report.sources().get(id);
    return source == null ? id : source.artefact() + "@" + source.node();
  }

  static String moment(Instant time) {
    return MOMENT.format(time);
  }

  /** The word that stands for an impact, and the class that colours it. */
  static String word(Severity severity) {
    return severity.lower();
  }

  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
