package dev.ichor.replay;

import com.google.common.collect.ImmutableMap;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.yaml.Nearest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What happens to a replayed cluster in the course of time: a list in YAML, each step with its
 * moment after the start of the replay.
 *
 * <pre>
 * - {at: 5s, node: 10.5.0.3, then: dies}
 * - {at: 10s, node: "*", method: EtcdStatus, latency: 2s}
 * - {at: 15s, node: 10.5.0.2, method: EtcdMemberList, then: garbage}
 * - {at: 20s, certificate: foreign}
 * - {at: 30s, node: 10.5.0.3, then: works}
 * </pre>
 *
 * @param steps by their moments
 */
public record Script(List<Step> steps) {

  private static final List<String> KEYS =
      List.of("at", "node", "method", "then", "latency", "certificate");
  private static final Set<String> KEYS_OF_CALLS = Set.of("node", "method", "then", "latency");
  private static final List<String> CERTIFICATES = List.of("foreign", "own");
  private static final Pattern SPAN = Pattern.compile("([0-9]{1,9})(ms|s|m)");

  /** What a machine does, by the word for it, in the order of messages. */
  private static final ImmutableMap<String, Fault.Kind> WORDS =
      ImmutableMap.of(
          "works", Fault.Kind.WORKS,
          "dies", Fault.Kind.UNAVAILABLE,
          "hangs", Fault.Kind.HANG,
          "resets", Fault.Kind.RESET,
          "garbage", Fault.Kind.GARBAGE,
          "denied", Fault.Kind.DENIED);

  /**
   * A change.
   *
   * @param line of the file that it stands on, from 1
   * @param at how long after the start
   * @param words for people who watch
   * @param change what becomes different
   */
  public record Step(int line, Duration at, String words, Change change) {}

  /** What becomes different. */
  public sealed interface Change {

    /**
     * How calls to a machine go from now on, whatever was said of them before.
     *
     * @param node the machine; {@code *} for all
     * @param method name without its service; {@code *} for all
     */
    record Calls(String node, String method, Fault fault) implements Change {}

    /**
     * Which certificate the port shows from now on.
     *
     * @param foreign of an authority that no client knows; else the first one
     */
    record Certificate(boolean foreign) implements Change {}
  }

  /** Steps in the order of their moments; those of one moment stay in the order of the file. */
  public Script {
    steps = steps.stream().sorted(Comparator.comparing(Step::at)).toList();
  }

  /**
   * Reads a script.
   *
   * @param text YAML
   * @throws BrokenDocumentException naming the line, the value and what was expected
   */
  public static Script read(String text) throws BrokenDocumentException {
    YamlValue all = YamlReader.read(text, 0);
    if (all.elements().isEmpty()) {
      throw broken(all.line(), "no step", "; expected a list such as - {at: 5s, then: dies}");
    }
    List<Step> steps = new ArrayList<>();
    for (YamlValue step : all.elements()) {
      steps.add(step(step));
    }
    return new Script(steps);
  }

  private static Step step(YamlValue step) throws BrokenDocumentException {
    for (Map.Entry<String, YamlValue> entry : step.entries().entrySet()) {
      known(entry.getValue().line(), "key", entry.getKey(), KEYS);
    }
    Duration at = span(step, "at");
    if (!step.entries().containsKey("certificate")) {
      return calls(at, step);
    }
    YamlValue certificate = step.key("certificate");
    known(certificate.line(), "certificate", certificate.text(), CERTIFICATES);
    for (String key : step.entries().keySet()) {
      if (KEYS_OF_CALLS.contains(key)) {
        throw broken(
            step.line(),
            "'" + key + "' beside 'certificate'",
            "; the port shows one certificate for all machines: make two steps of it");
      }
    }
    Change change = new Change.Certificate(certificate.text().equals("foreign"));
    return new Step(step.line(), at, "the certificate is " + certificate.text(), change);
  }

  private static Step calls(Duration at, YamlValue step) throws BrokenDocumentException {
    boolean slow = step.entries().containsKey("latency");
    String then = slow && !step.entries().containsKey("then") ? "works" : step.key("then").text();
    known(step.key("then").line(), "then", then, WORDS.keySet());
    Fault.Kind kind = WORDS.getOrDefault(then, Fault.Kind.WORKS);
    Duration latency = slow ? span(step, "latency") : Duration.ZERO;
    String node = orAll(step.key("node").text());
    String method = orAll(step.key("method").text());
    String words =
        (node.equals("*") ? "every machine" : node)
            + (method.equals("*") ? "" : ", " + method)
            + ": "
            + then
            + (slow ? " after " + step.key("latency").text() : "");
    Change change = new Change.Calls(node, method, new Fault(kind, latency));
    return new Step(step.line(), at, words, change);
  }

  private static String orAll(String name) {
    return name.isEmpty() ? "*" : name;
  }

  private static Duration span(YamlValue step, String key) throws BrokenDocumentException {
    String text = step.key(key).text();
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw broken(
          step.key(key).line(),
          key + " '" + text + "'",
          "; expected a time such as 500ms, 5s or 2m");
    }
    long number = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }

  /**
   * Refuses a name that nobody knows.
   *
   * @param what it names, e.g. {@code node}
   */
  static void known(int line, String what, String name, Collection<String> names)
      throws BrokenDocumentException {
    if (!names.contains(name)) {
      String rest = "; expected " + String.join(", ", names) + Nearest.hint(name, names);
      throw broken(line, what + " '" + name + "'", rest);
    }
  }

  private static BrokenDocumentException broken(int line, String what, String rest) {
    return new BrokenDocumentException("line " + line + ": " + what + rest);
  }
}
