package dev.ichor.verify;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.ArtefactId.Scope;
import dev.ichor.fact.coverage.Examined;
import dev.ichor.fact.coverage.KnownNode;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.coverage.SeenIn;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import dev.ichor.yaml.FileFaultException;
import dev.ichor.yaml.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What people state about a cluster in words, as facts: the file {@code <id>.facts.yaml} beside a
 * real thread. It is measured with, never shipped.
 *
 * @param of id of the thread
 * @param statements one entry for each statement of the thread, in its order
 */
public record Statements(String of, List<Statement> statements) {

  private static final String VERSION = "ichor/facts-v1";

  /** A defensive copy keeps the record immutable. */
  public Statements {
    statements = List.copyOf(statements);
  }

  /**
   * One statement.
   *
   * @param text its words
   * @param facts what it says, in facts; empty when no document would say so
   * @param examined where it says that somebody looked
   */
  public record Statement(String text, List<GivenFact> facts, List<Place> examined) {

    /** Defensive copies keep the record immutable. */
    public Statement {
      facts = List.copyOf(facts);
      examined = List.copyOf(examined);
    }
  }

  /** A document that was looked at. */
  public record Place(ArtefactId artefact, NodeName node) {}

  /**
   * Reads a file.
   *
   * @throws FileFaultException when a key, a type of fact, a value or an artefact is unknown
   */
  public static Statements read(String file, String text, Vocabulary vocabulary) {
    Yaml yaml = Yaml.parse(file, text, 1).allow("apiVersion", "case", "statements");
    Yaml version = yaml.get("apiVersion");
    if (!version.text().equals(VERSION)) {
      throw version.fault("'" + version.text() + "' is no format known; write " + VERSION);
    }
    FactReader facts = new FactReader(vocabulary, true);
    List<Statement> statements = new ArrayList<>();
    for (Yaml item : yaml.get("statements").items()) {
      item.allow("text", "facts", "examined");
      statements.add(
          new Statement(
              item.get("text").text(),
              item.get("facts").items().stream().map(facts::read).toList(),
              item.find("examined").map(Yaml::items).orElse(List.of()).stream()
                  .map(Statements::place)
                  .toList()));
    }
    return new Statements(yaml.get("case").text(), statements);
  }

  static Place place(Yaml written) {
    String[] halves = written.text().split("@", 2);
    ArtefactId artefact =
        ArtefactId.parse(halves[0])
            .orElseThrow(() -> written.fault("unknown artefact '" + halves[0] + "'"));
    boolean named = halves.length == 2;
    if (named != (artefact.scope() == Scope.NODE)) {
      throw written.fault(
          artefact.dotted() + (named ? " exists once per cluster" : " exists once per node"));
    }
    return new Place(artefact, named ? new NodeName(halves[1]) : NodeName.CLUSTER);
  }

  /** What was seen together with what is stated. */
  public Survey beside(Survey seen) {
    List<Observation> all = new ArrayList<>(seen.observations());
    NavigableSet<NodeName> known = known(seen);
    for (Statement statement : statements) {
      statement.facts().forEach(given -> all.add(observation(given, statement.text())));
      statement.facts().stream().flatMap(given -> node(given).stream()).forEach(known::add);
      statement.examined().forEach(place -> known.add(place.node()));
    }
    known.removeAll(known(seen));
    known.remove(NodeName.CLUSTER);
    for (NodeName node : known) {
      all.add(given(new KnownNode(node), ArtefactId.TALOS_SERVICES, node));
      for (ArtefactId artefact : ArtefactId.values()) {
        if (artefact.scope() == Scope.NODE) {
          all.add(given(new NotExamined(artefact, node, Reason.NOT_IN_INPUT), artefact, node));
        }
      }
    }
    statements.stream()
        .flatMap(statement -> statement.examined().stream())
        .distinct()
        .forEach(place -> examine(all, place));
    return new Survey(seen.header(), all, seen.skipped());
  }

  private static NavigableSet<NodeName> known(Survey seen) {
    NavigableSet<NodeName> known = new TreeSet<>();
    for (Observation observation : seen.observations()) {
      if (observation.fact() instanceof KnownNode node) {
        known.add(node.node());
      }
    }
    return known;
  }

  private void examine(List<Observation> all, Place place) {
    all.removeIf(
        seen ->
            seen.fact() instanceof NotExamined open
                && open.artefact() == place.artefact()
                && open.node().equals(place.node()));
    all.add(given(new Examined(place.artefact(), place.node()), place.artefact(), place.node()));
  }

  private static Optional<NodeName> node(GivenFact given) {
    return given.fact() instanceof NodeFact about ? Optional.of(about.node()) : Optional.empty();
  }

  private static Observation observation(GivenFact given, String words) {
    SeenIn seenIn = given.fact().getClass().getAnnotation(SeenIn.class);
    ArtefactId artefact = seenIn == null ? ArtefactId.TALOS_INFOS : seenIn.value()[0];
    NodeName node =
        artefact.scope() == Scope.CLUSTER ? NodeName.CLUSTER : node(given).orElse(NodeName.CLUSTER);
    return new Observation(
        given.fact(), new Evidence(artefact, node, new Locator.Given(given.origin()), null, words));
  }

  private Observation given(Fact fact, ArtefactId artefact, NodeName node) {
    return new Observation(fact, new Evidence(artefact, node, new Locator.Given(of), null, ""));
  }
}
