package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Moment;
import dev.ichor.collect.Notes;
import dev.ichor.fact.kubernetes.ContainerState;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of {@code containerStatuses}.
 *
 * @param name name of the container
 * @param state present state
 * @param reason reason of it; empty when there is none
 * @param exitCode exit code of the present or else the last termination; 0 when it never ended
 * @param restarts restart count
 * @param since when it started or ended, if known
 * @param value the entry
 */
record ContainerStatus(
    String name,
    ContainerState state,
    String reason,
    int exitCode,
    int restarts,
    Optional<Instant> since,
    YamlValue value) {

  private static final int UNKNOWN_AGE = -1;

  static ContainerStatus read(YamlValue value, Notes notes) {
    YamlValue state = value.key("state");
    YamlValue ended = state.key("terminated");
    YamlValue running = state.key("running");
    YamlValue waiting = state.key("waiting");
    YamlValue lastEnd = ended.exists() ? ended : value.at("lastState.terminated");
    return new ContainerStatus(
        value.key("name").text(),
        stateOf(running, waiting, ended),
        (ended.exists() ? ended : waiting).key("reason").text(),
        (int) lastEnd.key("exitCode").number(0),
        (int) value.key("restartCount").number(0),
        PodStatus.time(
            running.exists() ? running.key("startedAt") : ended.key("finishedAt"), notes),
        value);
  }

  private static ContainerState stateOf(YamlValue running, YamlValue waiting, YamlValue ended) {
    if (running.exists()) {
      return ContainerState.RUNNING;
    }
    if (ended.exists()) {
      return ContainerState.TERMINATED;
    }
    return waiting.exists() ? ContainerState.WAITING : ContainerState.UNKNOWN;
  }

  /** Seconds since it started or ended; -1 when unknown. */
  int age(Moment moment) {
    return since.map(moment::age).orElse(UNKNOWN_AGE);
  }

  /** State and reason in words. */
  String words() {
    String words = state.name().toLowerCase(java.util.Locale.ROOT);
    return name
        + " "
        + words
        + (reason.isEmpty() ? "" : " (" + reason + ")")
        + ", "
        + restarts
        + " restarts";
  }
}
