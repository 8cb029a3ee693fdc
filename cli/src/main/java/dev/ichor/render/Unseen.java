package dev.ichor.render;

import static java.util.Map.Entry.comparingByValue;

import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What could not be looked at, in few words: grouped by node, reason and artefact. */
public final class Unseen {

  private static final Set<String> REASONS =
      Arrays.stream(Reason.values()).map(Reason::dashed).collect(Collectors.toUnmodifiableSet());

  /** Lists of all machines: in a large cluster they are read of the control planes, for good. */
  private static final Set<String> MUTUAL =
      Set.of(ArtefactId.TALOS_MEMBERS.dotted(), ArtefactId.TALOS_AFFILIATES.dotted());

  private static final String CLUSTER = "(cluster)";
  private static final String TEXT = "text";
  private static final int MANY = 3;

  private final Report report;
  private final boolean verbose;

  /**
   * Of a report.
   *
   * @param verbose whether nothing may be left out
   */
  public Unseen(Report report, boolean verbose) {
    this.report = report;
    this.verbose = verbose;
  }

  /** One sentence; empty when everything was looked at. */
  public String sentence() {
    if (report.header().mode().equals(TEXT)) {
      return "Only pasted lines were looked at; nothing follows from what they do not show.";
    }
    Map<String, Set<String>> missing = new TreeMap<>();
    Map<String, Integer> perNode = new TreeMap<>();
    Map<String, String> dark = dark();
    Set<String> general = general();
    for (Source source : report.sources().values()) {
      perNode.merge(source.node(), 1, Integer::sum);
      if (isMissing(source)) {
        String why = dark.getOrDefault(source.node(), reason(source, general));
        missing
            .computeIfAbsent(source.node() + "\n" + why, key -> new TreeSet<>())
            .add(source.artefact());
      }
    }
    List<String> groups = new ArrayList<>();
    byArtefacts(missing, perNode)
        .forEach((what, nodes) -> groups.add(what.replace("\n", names(nodes, perNode))));
    return groups.isEmpty() ? "" : "Could not look at: " + String.join("; ", groups) + ".";
  }

  private static boolean isMissing(Source source) {
    return REASONS.contains(source.status()) && !isBesides(source) && !isDeferred(source);
  }

  /** Nodes of which nothing was seen, with what most of their documents are missing for. */
  private Map<String, String> dark() {
    Map<String, Map<String, Integer>> perNode = new TreeMap<>();
    Set<String> seen = new TreeSet<>(Set.of(CLUSTER));
    for (Source source : report.sources().values()) {
      if (!isMissing(source)) {
        seen.add(source.node());
      }
      perNode
          .computeIfAbsent(source.node(), node -> new TreeMap<>())
          .merge(dashless(source), 1, Integer::sum);
    }
    perNode.keySet().removeAll(seen);
    Map<String, String> dark = new TreeMap<>();
    perNode.forEach(
        (node, reasons) ->
            dark.put(node, Collections.max(reasons.entrySet(), comparingByValue()).getKey()));
    return dark;
  }

  /** What is said of so many documents of the cluster that it is said of the way to all of them. */
  private Set<String> general() {
    Map<String, Integer> times = new TreeMap<>();
    report.sources().values().stream()
        .filter(source -> source.node().equals(CLUSTER) && isMissing(source))
        .forEach(source -> times.merge(words(source), 1, Integer::sum));
    times.values().removeIf(count -> count < MANY);
    times.remove("not in the input");
    return times.keySet();
  }

  private static String reason(Source source, Set<String> general) {
    String words = words(source);
    boolean ofAll = source.node().equals(CLUSTER) && general.contains(words);
    return ofAll ? words : dashless(source);
  }

  /** What is said of it, without the document itself. */
  private static String words(Source source) {
    return source.remark().substring(source.remark().indexOf(", ") + 1).strip();
  }

  private static String dashless(Source source) {
    return source.status().replace('-', ' ');
  }

  /** One sentence on what was left unread because nothing depends on it; empty when nothing was. */
  public String deferred() {
    Set<String> nodes = new TreeSet<>();
    report.sources().values().stream()
        .filter(source -> isDeferred(source) && !MUTUAL.contains(source.artefact()))
        .forEach(source -> nodes.add(source.node()));
    if (nodes.isEmpty()) {
      return "";
    }
    String whose =
        nodes.size() > 3 && !verbose ? nodes.size() + " nodes" : String.join(", ", nodes);
    return "Logs of " + whose + " were not read; --eager reads all.";
  }

  private static boolean isDeferred(Source source) {
    return source.status().equals(Reason.DEFERRED.dashed());
  }

  /** What only a person at the client can add is nothing that the input lacks. */
  private static boolean isBesides(Source source) {
    return source.status().equals(Reason.NOT_IN_INPUT.dashed())
        && ArtefactId.parse(source.artefact()).map(ArtefactId::isOfClient).orElse(false);
  }

  /** What is missing, with a line feed where the nodes are to be named, to those nodes. */
  private Map<String, List<String>> byArtefacts(
      Map<String, Set<String>> missing, Map<String, Integer> perNode) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    missing.forEach(
        (key, artefacts) -> {
          String node = key.substring(0, key.indexOf('\n'));
          String reason = key.substring(key.indexOf('\n') + 1);
          boolean all = Objects.equals(perNode.get(node), artefacts.size());
          String what = all && !node.equals(CLUSTER) ? "anything\n (" : list(artefacts) + "\n (";
          groups.computeIfAbsent(what + reason + ")", k -> new ArrayList<>()).add(node);
        });
    return groups;
  }

  private String list(Set<String> artefacts) {
    List<String> titles = new ArrayList<>();
    for (String artefact : artefacts) {
      titles.add(title(artefact));
    }
    int shown = verbose || titles.size() <= 5 ? titles.size() : 4;
    String first = String.join(", ", titles.subList(0, shown));
    return shown == titles.size() ? first : first + " and " + (titles.size() - shown) + " more";
  }

  private static String title(String artefact) {
    return ArtefactId.parse(artefact)
        .map(id -> id.title().replace(" (live only)", ""))
        .orElse(artefact);
  }

  private String names(List<String> nodes, Map<String, Integer> perNode) {
    if (nodes.equals(List.of(CLUSTER))) {
      return "";
    }
    long known = perNode.keySet().stream().filter(node -> !node.equals(CLUSTER)).count();
    if (nodes.size() > 3 && !verbose) {
      return (nodes.size() == known ? " of all " : " of ") + nodes.size() + " nodes";
    }
    return " of " + String.join(", ", nodes);
  }
}
