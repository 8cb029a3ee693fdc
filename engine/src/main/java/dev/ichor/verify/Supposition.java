package dev.ichor.verify;

import dev.ichor.fact.Fact;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Observation;
import dev.ichor.observation.Survey;
import dev.ichor.verify.Statements.Place;
import dev.ichor.verify.Statements.Statement;
import dev.ichor.yaml.FileFaultException;
import dev.ichor.yaml.Yaml;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What somebody supposes of a cluster against what was seen, in the words of case files.
 *
 * @param assumed facts that were not seen
 * @param without facts that are to be forgotten
 * @param examined documents that count as read, with nothing in them but what was seen
 */
public record Supposition(
    List<GivenFact> assumed, List<FactPattern> without, List<Place> examined) {

  /** Defensive copies keep the record immutable. */
  public Supposition {
    assumed = List.copyOf(assumed);
    without = List.copyOf(without);
    examined = List.copyOf(examined);
  }

  /** Reads suppositions, each told by the option that it was typed at. */
  public static final class Reader {

    private final Vocabulary vocabulary = Vocabulary.ofFacts();
    private final FactReader facts = new FactReader(vocabulary, true);

    /**
     * A whole fact, such as {@code ServiceState: {node: cp-1, service: etcd, …}}; what has no age
     * is of the present.
     *
     * @throws FileFaultException when the type, a component or a value is unknown, or one is
     *     missing
     */
    public GivenFact fact(String option, String text) {
      return facts.read(Yaml.parse(option, text, 1));
    }

    /**
     * Facts that agree with the components given, such as {@code ServiceState: {node: cp-1}}, or
     * all of a type: {@code ServiceState}.
     *
     * @throws FileFaultException when the type, a component or a value is unknown
     */
    public FactPattern pattern(String option, String text) {
      Yaml yaml = Yaml.parse(option, text, 1);
      if (!yaml.isMapping()) {
        yaml = Yaml.parse(option, text + ": {}", 1);
      }
      Yaml.Entry entry = yaml.only();
      Class<? extends Fact> type = facts.type(entry);
      return new FactPattern(type, FactReader.values(type, entry.value()));
    }

    /**
     * A document, such as {@code talos.logs.etcd@cp-1}.
     *
     * @throws FileFaultException when there is no such kind of document
     */
    public Place place(String option, String text) {
      return Statements.place(Yaml.parse(option, text, 1));
    }
  }

  /**
   * What would have been seen.
   *
   * @throws FileFaultException when facts are to be forgotten that were never seen
   */
  public Survey in(Survey seen) {
    List<Observation> left = new ArrayList<>(seen.observations());
    for (FactPattern pattern : without) {
      if (!left.removeIf(observation -> pattern.matches(observation.fact()))) {
        throw new FileFaultException("--without", 1, nothing(pattern, left));
      }
    }
    Survey less = new Survey(seen.header(), left, seen.skipped());
    if (assumed.isEmpty() && examined.isEmpty()) {
      return less;
    }
    return new Statements("supposed", List.of(new Statement("supposed", assumed, examined)))
        .beside(less);
  }

  private static String nothing(FactPattern pattern, List<Observation> seen) {
    List<Fact> alike =
        seen.stream()
            .map(Observation::fact)
            .filter(pattern.type()::isInstance)
            .distinct()
            .sorted(
                Comparator.comparingLong(pattern::agreeing)
                    .reversed()
                    .thenComparing(FactBase.ORDER))
            .toList();
    String name = pattern.type().getSimpleName();
    return alike.isEmpty()
        ? "no " + name + " was seen, so none can be left out"
        : "no "
            + name
            + " agrees with all of "
            + pattern.values()
            + "; the nearest of the "
            + alike.size()
            + " seen is "
            + alike.get(0);
  }
}
