package dev.ichor.report;

import dev.ichor.fact.NodeName;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Report.NextLook;
import dev.ichor.report.Report.Undecided;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The looks that settle most of what is open: possible causes, and what could explain the
 * unexplained and was not examined.
 */
final class NextLooks {

  /** So many machines are named in one command. */
  private static final int MACHINES = 10;

  private static final Pattern OF_MACHINE = Pattern.compile("talosctl -n (\\S+) (?!read )(.+)");

  private final Undecideds undecideds;

  /** What is open, by key, with the commands that it waits for. */
  private final Map<String, List<String>> questions = new LinkedHashMap<>();

  NextLooks(Undecideds undecideds) {
    this.undecideds = undecideds;
  }

  /** What a conclusion leaves open. */
  void ask(Conclusion candidate) {
    NodeName node = candidate.node() == null ? NodeName.CLUSTER : candidate.node();
    Optional<Undecided> open =
        Objects.equals(candidate.state(), "ruled-out")
            ? Optional.empty()
            : undecideds.undecided(candidate.id(), node);
    open.ifPresent(one -> questions.put(candidate.key(), undecideds.commands(one)));
  }

  /** A problem that could not be decided. */
  void ask(Undecided open) {
    questions.put(open.id() + ":" + open.subject(), undecideds.commands(open));
  }

  /** Whether nothing is open. */
  boolean isEmpty() {
    return questions.isEmpty();
  }

  /** What settles most first. */
  List<NextLook> looks() {
    Map<String, String> merged = merged();
    Map<String, List<String>> settled = new TreeMap<>();
    Map<String, List<String>> helped = new TreeMap<>();
    questions.forEach(
        (question, commands) -> {
          Set<String> looks = new TreeSet<>();
          commands.forEach(one -> looks.add(Objects.requireNonNull(merged.get(one))));
          Map<String, List<String>> into = looks.size() == 1 ? settled : helped;
          for (String look : looks) {
            into.computeIfAbsent(look, key -> new ArrayList<>()).add(question);
          }
        });
    return new TreeSet<>(merged.values())
        .stream()
            .map(
                look ->
                    new NextLook(
                        look,
                        settled.getOrDefault(look, List.of()),
                        helped.getOrDefault(look, List.of())))
            .sorted(
                Comparator.comparing((NextLook look) -> -look.settles().size())
                    .thenComparing(look -> -look.helps().size())
                    .thenComparing(NextLook::command))
            .toList();
  }

  /** The commands by what is typed in their place: one for several machines where talosctl can. */
  private Map<String, String> merged() {
    Map<String, Set<String>> machines = new TreeMap<>();
    Map<String, String> merged = new TreeMap<>();
    questions.values().stream()
        .flatMap(List::stream)
        .forEach(
            command -> {
              Matcher one = OF_MACHINE.matcher(command);
              if (one.matches()) {
                machines.computeIfAbsent(one.group(2), key -> new TreeSet<>()).add(one.group(1));
              }
              merged.put(command, command);
            });
    machines.forEach(
        (look, nodes) -> {
          List<String> all = List.copyOf(nodes);
          for (int from = 0; from < all.size(); from += MACHINES) {
            List<String> some = all.subList(from, Math.min(from + MACHINES, all.size()));
            String together = "talosctl -n " + String.join(",", some) + " " + look;
            some.forEach(node -> merged.put("talosctl -n " + node + " " + look, together));
          }
        });
    return merged;
  }
}
