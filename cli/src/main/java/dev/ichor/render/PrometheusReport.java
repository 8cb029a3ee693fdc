package dev.ichor.render;

import dev.ichor.observation.Header;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.Source;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A report in the text format of Prometheus (version 0.0.4), for the textfile collector or a push
 * gateway. Labels are bounded: no names of pods, no messages, no keys. A series vanishes when its
 * conclusion clears.
 */
public final class PrometheusReport {

  private final Report report;
  private final Run run;
  private final String cluster;
  private final Metrics metrics = new Metrics();

  private PrometheusReport(Report report, Run run) {
    this.report = report;
    this.run = run;
    String name = report.header().clusterName();
    this.cluster = name == null ? "" : Metrics.bounded(name);
  }

  /** The report as families of samples, sorted by their labels. */
  public static String render(Report report, Run run) {
    return new PrometheusReport(report, run).render();
  }

  private String render() {
    conclusions();
    problems();
    sources();
    machines();
    run();
    return metrics.text();
  }

  private void conclusions() {
    Metrics.Family active =
        metrics.gauge("ichor_conclusion_active", "1 for each conclusion that holds.");
    Metrics.Family counted =
        metrics.gauge("ichor_conclusions", "Number of conclusions by impact and role.");
    for (Conclusion one : report.conclusions()) {
      active.set(
          1,
          "cluster",
          cluster,
          "id",
          one.id(),
          "severity",
          one.severity().lower(),
          "impact",
          one.impact().lower(),
          "role",
          one.role().lower(),
          "node",
          one.node() == null ? "" : one.node().toString());
      counted.add(
          1, "cluster", cluster, "impact", one.impact().lower(), "role", one.role().lower());
    }
  }

  private void problems() {
    Metrics.Family problems =
        metrics.gauge("ichor_problems", "Number of known problems by what became of them.");
    for (Map.Entry<String, Integer> count : report.verdict().problems().entrySet()) {
      problems.set(count.getValue(), "cluster", cluster, "outcome", snake(count.getKey()));
    }
    Metrics.Family status =
        metrics.gauge(
            "ichor_verdict", "1 for the verdict of the run: findings, inconclusive or healthy.");
    for (Report.Status one : Report.Status.values()) {
      status.set(
          one == report.verdict().status() ? 1 : 0,
          "cluster",
          cluster,
          "status",
          one.name().toLowerCase(Locale.ROOT));
    }
  }

  private static String snake(String camel) {
    return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private void sources() {
    Metrics.Family sources =
        metrics.gauge("ichor_evidence_sources", "Number of documents by artefact and status.");
    for (Source source : report.sources().values()) {
      sources.add(
          1,
          "cluster",
          cluster,
          "artefact",
          source.artefact(),
          "status",
          source.status().replace('-', '_'));
    }
  }

  /** Whether any call to a machine was answered; only a running cluster can tell. */
  private void machines() {
    if (!report.header().mode().equals("live")) {
      return;
    }
    Map<String, Integer> reachable = new TreeMap<>();
    for (Source source : report.sources().values()) {
      if (!source.node().startsWith("(")) {
        reachable.merge(source.node(), source.status().equals("complete") ? 1 : 0, Math::max);
      }
    }
    Metrics.Family machines =
        metrics.gauge("ichor_node_reachable", "1 for each machine that answered.");
    reachable.forEach(
        (node, answered) ->
            machines.set(answered, "cluster", cluster, "node", node, "via", "talos"));
  }

  private void run() {
    Header header = report.header();
    if (header.dated()) {
      metrics
          .gauge("ichor_as_of_timestamp_seconds", "The moment that the conclusions hold for.")
          .set((double) header.asOf().getEpochSecond(), "cluster", cluster);
    }
    Run.Timing timing = run.timing();
    if (timing != null) {
      metrics
          .gauge("ichor_run_last_success_timestamp_seconds", "When the last run began.")
          .set((double) timing.startedAt().getEpochSecond(), "cluster", cluster);
      metrics
          .gauge("ichor_run_duration_seconds", "How long the run took.")
          .set(timing.durationMs() / 1000.0, "cluster", cluster);
    }
    metrics
        .gauge("ichor_build_info", "The program and its rules.")
        .set(1, "version", run.version(), "rules", run.rulesDigest());
  }
}
