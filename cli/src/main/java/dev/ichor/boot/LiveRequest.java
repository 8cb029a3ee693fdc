package dev.ichor.boot;

import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Quieting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running cluster to diagnose.
 *
 * @param talos the client's way into Talos
 * @param kubernetes the client's way into Kubernetes
 * @param probes whether ports are tried from here besides
 * @param limits how much time and how many calls it may take
 * @param asOf the clock of all ages; null for the clocks of the machines
 * @param only ids and areas of problems to look for; empty for all
 * @param skip ids and areas of problems to leave out
 * @param failOn least impact that counts as a finding; null for none
 * @param quieting what is not told, or not as loudly
 * @param own what the client knows of itself
 */
public record LiveRequest(
    Talos talos,
    Kubernetes kubernetes,
    boolean probes,
    ReadLimits limits,
    @Nullable Instant asOf,
    List<String> only,
    List<String> skip,
    @Nullable Severity failOn,
    Quieting quieting,
    Surroundings own) {

  /** Defensive copies keep the record immutable. */
  public LiveRequest {
    only = List.copyOf(only);
    skip = List.copyOf(skip);
  }

  /** A request of which everything is told. */
  public LiveRequest(
      Talos talos,
      Kubernetes kubernetes,
      boolean probes,
      ReadLimits limits,
      @Nullable Instant asOf,
      List<String> only,
      List<String> skip,
      @Nullable Severity failOn,
      Surroundings own) {
    this(talos, kubernetes, probes, limits, asOf, only, skip, failOn, Quieting.NONE, own);
  }

  /**
   * The client's way into Talos.
   *
   * @param file the talosconfig; null for the first of the usual places
   * @param context one of its contexts; null for its current one
   * @param endpoints in place of those of the context; empty for those
   * @param nodes the machines to look at; empty for those of the context, or all
   */
  public record Talos(
      @Nullable Path file, @Nullable String context, List<String> endpoints, List<String> nodes) {

    /** Defensive copies keep the record immutable. */
    public Talos {
      endpoints = List.copyOf(endpoints);
      nodes = List.copyOf(nodes);
    }
  }

  /**
   * The client's way into Kubernetes.
   *
   * @param wanted whether Kubernetes is asked at all
   * @param file the kubeconfig; null for the usual places
   * @param context one of its contexts; null for its current one
   */
  public record Kubernetes(boolean wanted, @Nullable Path file, @Nullable String context) {}

  /**
   * What the client knows of itself.
   *
   * @param environment its environment variables
   * @param home its home folder
   * @param clock its clock, by which certificates are judged
   */
  public record Surroundings(Map<String, String> environment, Path home, Clock clock) {

    /** A defensive copy keeps the record immutable. */
    public Surroundings {
      environment = Map.copyOf(environment);
    }
  }
}
