package dev.ichor.artefact.machine;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.machine.ServiceCrashed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the ends of a service's process among its events. */
final class ServiceCrashes {

  /** Stands for an exit code that the event does not tell, e.g. of a process that was killed. */
  static final int NO_EXIT_CODE = -1;

  private static final String FAILED = ", going to restart forever: ";
  private static final String ENDED = " exited without error, going to restart it";
  private static final String LAST_LOG = " (last log ";
  private static final Pattern EXIT_CODE = Pattern.compile("exit (?:code|status) ([0-9]{1,9})");

  private ServiceCrashes() {}

  /** Gives the crashes of each exit code as one fact, with the newest event that says so. */
  static void find(
      ServiceDocument service, NodeName node, BiConsumer<ServiceCrashed, ServiceEvent> sink) {
    Map<Integer, List<ServiceEvent>> byCode = new TreeMap<>();
    for (ServiceEvent event : service.events()) {
      OptionalInt code = exitCode(event.message());
      if (code.isPresent()) {
        byCode.computeIfAbsent(code.getAsInt(), key -> new ArrayList<>()).add(event);
      }
    }
    byCode.forEach(
        (code, events) -> {
          EventSpan span = EventSpan.of(service, events);
          sink.accept(
              new ServiceCrashed(
                  node,
                  service.id(),
                  code,
                  span.firstAge(),
                  span.lastAge(),
                  span.count(),
                  span.current()),
              span.newest());
        });
  }

  /** The exit code an event tells of; empty when it tells of no end of the process. */
  static OptionalInt exitCode(String message) {
    if (message.contains(ENDED)) {
      return OptionalInt.of(0);
    }
    int failed = message.indexOf(FAILED);
    if (failed < 0) {
      return OptionalInt.empty();
    }
    int log = message.indexOf(LAST_LOG, failed);
    Matcher code = EXIT_CODE.matcher(message.substring(failed, log < 0 ? message.length() : log));
    return OptionalInt.of(code.find() ? Integer.parseInt(code.group(1)) : NO_EXIT_CODE);
  }
}
