package dev.ichor.render;

import dev.ichor.observation.Header;
import dev.ichor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What stands above and below the findings: which cluster, how it was looked at, the counts. */
final class HeaderWords {

  private static final String LIVE = "live";

  private final Report report;
  private final Run run;
  private final Style style;

  HeaderWords(Report report, Run run, Style style) {
    this.report = report;
    this.run = run;
    this.style = style;
  }

  /** Name, versions and size of the cluster. */
  String cluster() {
    Header header = report.header();
    List<String> words = new ArrayList<>();
    words.add(header.clusterName() == null ? "unnamed cluster" : header.clusterName());
    if (!header.talosVersions().isEmpty()) {
      words.add("Talos " + String.join(", ", header.talosVersions()));
    }
    if (header.kubernetesVersion() != null) {
      words.add("Kubernetes " + header.kubernetesVersion());
    }
    if (header.controlPlanes() + header.workers() > 0 || !header.mode().equals("text")) {
      words.add(
          counted(header.controlPlanes(), "control plane")
              + ", "
              + counted(header.workers(), "worker"));
    }
    return String.join(" · ", words);
  }

  /** What was looked at, for which moment, and how long it took where that may be told. */
  String look() {
    Header header = report.header();
    String inputs =
        run.inputs().isEmpty()
            ? ""
            : " " + String.join(", ", run.inputs()).replaceFirst("^-(?=$|,)", "as pasted");
    String took =
        run.timing() != null && (style.verbose() || header.mode().equals(LIVE))
            ? String.format(Locale.ROOT, ", %.1f s", run.timing().durationMs() / 1000.0)
            : "";
    String when = header.dated() ? "as of " + TextReport.moment(header.asOf()) : "undated";
    boolean reproducible = run.timing() == null && run.inputs().isEmpty();
    String source = reproducible ? "" : header.mode() + inputs + ", ";
    return source + when + took;
  }

  /** The sentence for a report without a root or unexplained problem. */
  static String silence(Report report) {
    int open = report.verdict().problems().getOrDefault("notExamined", 0);
    return report.verdict().status() == Report.Status.INCONCLUSIVE
        ? "Inconclusive: no problem found, but " + open + " could not be examined."
        : report.verdict().counts().getOrDefault("suppressed", 0) == 0
            ? "No problem found."
            : "No problem found but what is suppressed.";
  }

  /** What became of all problems that Ichor knows. */
  static String counts(Report report, Run run) {
    Map<String, Integer> counts = report.verdict().problems();
    int known = counts.values().stream().mapToInt(Integer::intValue).sum();
    return known
        + " problems known: "
        + counts.getOrDefault("found", 0)
        + " found, "
        + counts.getOrDefault("expected", 0)
        + " expected, "
        + counts.getOrDefault("notExamined", 0)
        + " not examined, "
        + counts.getOrDefault("ruledOut", 0)
        + " ruled out, "
        + counts.getOrDefault("notApplicable", 0)
        + " not applicable. exit "
        + run.exitCode();
  }

  /** A number with its noun. */
  static String counted(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
