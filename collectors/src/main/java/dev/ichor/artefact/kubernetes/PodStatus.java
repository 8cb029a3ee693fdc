package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Notes;
import dev.ichor.fact.kubernetes.ConditionStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** Reads what statuses of Kubernetes objects have in common: conditions and times. */
final class PodStatus {

  private PodStatus() {}

  /** The condition of the given type; absent when the status has none. */
  static YamlValue condition(YamlValue status, String type) {
    return status.key("conditions").elements().stream()
        .filter(condition -> condition.key("type").text().equals(type))
        .findFirst()
        .orElseGet(() -> new YamlValue.Absent(status.line()));
  }

  /** What a condition says; unknown when there is none. */
  static ConditionStatus status(YamlValue condition) {
    return switch (condition.key("status").text()) {
      case "True" -> ConditionStatus.TRUE;
      case "False" -> ConditionStatus.FALSE;
      default -> ConditionStatus.UNKNOWN;
    };
  }

  /** A time; empty when there is none. It is noted as one that was mentioned. */
  static Optional<Instant> time(YamlValue value, Notes notes) {
    try {
      Optional<Instant> time = value.scalar().map(Instant::parse);
      time.ifPresent(notes::time);
      return time;
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
