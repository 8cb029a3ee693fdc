package dev.ichor.verify;

import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.yaml.Nearest;
import dev.ichor.yaml.Yaml;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a case says was collected and what not, and why. */
final class CaseCoverage {

  private final List<Place> collected = new ArrayList<>();
  private final List<Place> notCollected = new ArrayList<>();

  /**
   * Artefacts and nodes.
   *
   * @param artefacts pattern of artefact ids
   * @param nodes pattern of node names; null for artefacts of the cluster
   * @param reason why it was not collected
   */
  private record Place(String artefacts, @Nullable String nodes, Reason reason) {

    boolean matches(ArtefactId artefact, NodeName node) {
      boolean ofCluster = artefact.scope() == Scope.CLUSTER;
      return glob(artefacts, artefact.dotted())
          && (nodes == null ? ofCluster : !ofCluster && glob(nodes, node.text()));
    }
  }

  private static boolean glob(String pattern, String text) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .reduce((l, r) -> l + ".*" + r)
            .orElse("");
    return text.matches(regex);
  }

  /** Adds what {@code collected} lists. */
  CaseCoverage collected(Optional<Yaml> list) {
    list.ifPresent(
        places ->
            places.items().forEach(place -> collected.add(place(place, Reason.NOT_IN_INPUT))));
    return this;
  }

  /** Adds what {@code notCollected} maps to reasons. */
  CaseCoverage notCollected(Optional<Yaml> reasons) {
    reasons.ifPresent(
        places ->
            places
                .entries()
                .forEach(entry -> notCollected.add(place(entry.name(), reason(entry.value())))));
    return this;
  }

  private static Reason reason(Yaml written) {
    List<String> known = Arrays.stream(Reason.values()).map(Reason::dashed).toList();
    return Arrays.stream(Reason.values())
        .filter(reason -> reason.dashed().equals(written.text()))
        .findFirst()
        .orElseThrow(
            () ->
                written.fault(
                    "'"
                        + written.text()
                        + "' is none of "
                        + known
                        + Nearest.hint(written.text(), known)));
  }

  private static Place place(Yaml written, Reason reason) {
    String text = written.text();
    int at = text.indexOf('@');
    Place place =
        new Place(
            at < 0 ? text : text.substring(0, at), at < 0 ? null : text.substring(at + 1), reason);
    List<ArtefactId> named =
        Arrays.stream(ArtefactId.values())
            .filter(artefact -> glob(place.artefacts(), artefact.dotted()))
            .toList();
    if (named.isEmpty()) {
      List<String> known = Arrays.stream(ArtefactId.values()).map(ArtefactId::dotted).toList();
      throw written.fault(
          "unknown artefact '" + place.artefacts() + "'" + Nearest.hint(place.artefacts(), known));
    }
    Scope scope = at < 0 ? Scope.CLUSTER : Scope.NODE;
    if (named.stream().noneMatch(artefact -> artefact.scope() == scope)) {
      throw written.fault(
          at < 0
              ? text + " exists once per node: write " + text + "@NODE or " + text + "@*"
              : place.artefacts()
                  + " exists once per cluster: leave out '"
                  + text.substring(at)
                  + "'");
    }
    return place;
  }

  /** The nodes that are named without {@code *}. */
  Set<NodeName> nodes() {
    Set<NodeName> nodes = new TreeSet<>();
    for (List<Place> places : List.of(collected, notCollected)) {
      for (Place place : places) {
        if (place.nodes() != null && !place.nodes().contains("*")) {
          nodes.add(new NodeName(place.nodes()));
        }
      }
    }
    return nodes;
  }

  /** Why an artefact was not examined; empty when it was. */
  Optional<Reason> missing(ArtefactId artefact, NodeName node) {
    for (Place place : notCollected) {
      if (place.matches(artefact, node)) {
        return Optional.of(place.reason());
      }
    }
    return collected.stream().anyMatch(place -> place.matches(artefact, node))
        ? Optional.empty()
        : Optional.of(Reason.NOT_IN_INPUT);
  }
}
