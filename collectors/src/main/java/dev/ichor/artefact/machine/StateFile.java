package dev.ichor.artefact.machine;

import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.RunState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a service's {@code .state} file, which is also what {@code talosctl service SERVICE}
 * prints: a head of labels, then events, newest first. The text of an event can have several lines;
 * its age stands at the end of the last.
 */
final class StateFile {

  private static final Pattern HEAD =
      Pattern.compile("(NODE|ID|STATE|HEALTH|LAST HEALTH MESSAGE|EVENTS)(?: +(.*))?");
  private static final Pattern EVENT = Pattern.compile("\\s*\\[([A-Z][a-z]+)\\]: (.*)");
  private static final Pattern AGE = Pattern.compile("(?s)(.*) \\((\\S+) ago\\)\\s*");

  private static final Map<String, RunState> STATES =
      Stream.of(RunState.values())
          .collect(Collectors.toMap(state -> state.name().toLowerCase(Locale.ROOT), s -> s));
  private static final Map<String, Health> HEALTHS =
      Map.of("?", Health.UNKNOWN, "OK", Health.OK, "Fail", Health.FAIL);

  private final List<ServiceEvent> events = new ArrayList<>();
  private final List<String> faults;
  private @Nullable String id;
  private @Nullable RunState state;
  private Health health = Health.UNKNOWN;
  private int headLine;

  private final StringBuilder open = new StringBuilder();
  private @Nullable RunState openState;
  private int openLine;

  private StateFile(List<String> faults) {
    this.faults = faults;
  }

  /**
   * Decodes a file.
   *
   * @param faults takes what is wrong with single events, which are left out
   * @throws BrokenDocumentException when service or state cannot be told
   */
  static ServiceDocument read(String text, List<String> faults) throws BrokenDocumentException {
    StateFile file = new StateFile(faults);
    int line = 0;
    for (String next : (Iterable<String>) text.lines()::iterator) {
      file.line(next, ++line);
    }
    file.close();
    if (file.id == null || file.state == null) {
      throw new BrokenDocumentException(
          "line 1: no ID and STATE; expected the state of a service as talosctl service prints it");
    }
    return new ServiceDocument(
        file.id, file.state, file.health, List.copyOf(file.events), file.headLine);
  }

  private void line(String text, int line) throws BrokenDocumentException {
    Matcher head = HEAD.matcher(text);
    if (openState == null && head.matches()) {
      String value = head.group(2) == null ? "" : head.group(2).strip();
      head(head.group(1), value, line);
    } else {
      event(text, line);
    }
  }

  private void head(String label, String value, int line) throws BrokenDocumentException {
    switch (label) {
      case "ID" -> id = value;
      case "STATE" -> {
        state = known(STATES.get(value.toLowerCase(Locale.ROOT)), value, line);
        headLine = line;
      }
      case "HEALTH" -> health = known(HEALTHS.get(value), value, line);
      case "EVENTS" -> event(value, line);
      default -> {}
    }
  }

  private static <T> T known(@Nullable T value, String text, int line)
      throws BrokenDocumentException {
    if (value == null) {
      throw new BrokenDocumentException(
          "line " + line + ": '" + text + "' is unknown; expected e.g. Running and OK");
    }
    return value;
  }

  private void event(String text, int line) {
    Matcher event = EVENT.matcher(text);
    RunState begun = event.matches() ? STATES.get(event.group(1).toLowerCase(Locale.ROOT)) : null;
    if (begun != null) {
      close();
      openState = begun;
      openLine = line;
      open.append(event.group(2));
    } else if (openState != null) {
      open.append('\n').append(text.strip());
    }
  }

  private void close() {
    if (openState == null) {
      return;
    }
    Matcher aged = AGE.matcher(open);
    OptionalInt age = aged.matches() ? GoDuration.seconds(aged.group(2)) : OptionalInt.empty();
    if (age.isPresent()) {
      events.add(new ServiceEvent(openState, aged.group(1), age.getAsInt(), openLine));
    } else {
      faults.add(
          "line " + openLine + ": an event without its age; expected '(12m3s ago)' behind it");
    }
    openState = null;
    open.setLength(0);
  }
}
