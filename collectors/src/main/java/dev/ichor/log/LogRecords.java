package dev.ichor.log;

import dev.ichor.fact.LogFact;
import java.util.List;
import java.util.Optional;

/** Finds records of log facts by their simple name, which is unique in the vocabulary. */
final class LogRecords {

  private static final List<String> AREAS =
      List.of(
          "client",
          "discovery",
          "etcd",
          "images",
          "kubelet",
          "kubernetes",
          "machine",
          "network",
          "time");

  private LogRecords() {}

  /** The record of that name. */
  static Optional<Class<? extends LogFact>> named(String simpleName) {
    return AREAS.stream()
        .flatMap(area -> type("dev.ichor.fact." + area + "." + simpleName).stream())
        .findFirst();
  }

  private static Optional<Class<? extends LogFact>> type(String name) {
    try {
      Class<?> type = Class.forName(name);
      return type.isRecord() && LogFact.class.isAssignableFrom(type)
          ? Optional.of(type.asSubclass(LogFact.class))
          : Optional.empty();
    } catch (ClassNotFoundException notInThisArea) {
      return Optional.empty();
    }
  }
}
