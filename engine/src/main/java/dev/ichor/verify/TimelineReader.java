package dev.ichor.verify;

import dev.ichor.fact.Fact;
import dev.ichor.yaml.Yaml;
import dev.ichor.yaml.Yaml.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the facts of a case, or of each step of its timeline. A step inserts facts; deletes all
 * facts that agree with the components given; and updates all facts that agree with those under
 * {@code where}, giving the others new values. Between steps all facts grow older.
 */
final class TimelineReader {

  private static final Pattern AT = Pattern.compile("([0-9]{1,7})([smhd])");
  private static final String WHERE = "where";

  private final FactReader reader;
  private final CaseCoverage coverage;
  private final Instant now;
  private final List<GivenFact> everGiven = new ArrayList<>();
  private List<GivenFact> held = new ArrayList<>();

  TimelineReader(FactReader reader, CaseCoverage coverage, Instant now) {
    this.reader = reader;
    this.coverage = coverage;
    this.now = now;
  }

  /** What holds at one moment, before the nodes of the whole case are known. */
  private record Step(int seconds, List<GivenFact> facts, Expectations wanted) {}

  List<CaseMoment> moments(Yaml item) {
    List<Step> steps = steps(item);
    CaseSurvey survey = new CaseSurvey(item.origin(), coverage, everGiven);
    return steps.stream()
        .map(
            step ->
                new CaseMoment(
                    step.seconds(),
                    step.facts(),
                    survey.at(now.plusSeconds(step.seconds()), step.facts()),
                    step.wanted()))
        .toList();
  }

  private List<Step> steps(Yaml item) {
    Optional<Yaml> timeline = item.find("timeline");
    if (timeline.isEmpty()) {
      insert(item.get("facts"));
      return List.of(new Step(0, List.copyOf(held), ExpectationReader.read(item)));
    }
    if (item.find("facts").isPresent()) {
      throw item.get("facts").fault("a case has 'facts' or a 'timeline', not both");
    }
    List<Step> steps = new ArrayList<>();
    int clock = 0;
    for (Yaml step : timeline.get().items()) {
      allow(step);
      int seconds = seconds(step.get("at"));
      if (seconds < clock) {
        throw step.get("at").fault("steps are in order of time, and this one is earlier");
      }
      int passed = seconds - clock;
      clock = seconds;
      held = new ArrayList<>(held.stream().map(given -> Ageing.older(given, passed)).toList());
      change(step);
      steps.add(new Step(seconds, List.copyOf(held), ExpectationReader.read(step)));
    }
    return steps;
  }

  private static void allow(Yaml step) {
    List<String> keys = new ArrayList<>(List.of("at", "insert", "update", "delete"));
    keys.addAll(ExpectationReader.KEYS);
    step.allow(keys);
  }

  private static int seconds(Yaml at) {
    Matcher time = AT.matcher(at.text());
    if (!time.matches()) {
      throw at.fault("'" + at.text() + "' is no time like 90s, 5m or 2h");
    }
    int unit = Map.of("s", 1, "m", 60, "h", 3600, "d", 86400).getOrDefault(time.group(2), 1);
    return Math.multiplyExact(Integer.parseInt(time.group(1)), unit);
  }

  private void change(Yaml step) {
    step.find("delete").ifPresent(list -> list.items().forEach(this::delete));
    step.find("update").ifPresent(list -> list.items().forEach(this::update));
    step.find("insert").ifPresent(this::insert);
  }

  private void insert(Yaml list) {
    for (Yaml item : list.items()) {
      GivenFact given = reader.read(item);
      held.add(given);
      everGiven.add(given);
    }
  }

  private void delete(Yaml item) {
    Entry entry = item.only();
    Class<? extends Fact> type = reader.type(entry);
    held.removeAll(agreeing(item, type, FactReader.values(type, entry.value())));
  }

  private void update(Yaml item) {
    Entry entry = item.only();
    Class<? extends Fact> type = reader.type(entry);
    List<String> known = new ArrayList<>(Components.names(type));
    known.add(WHERE);
    entry.value().allow(known);
    Map<String, Object> where = FactReader.values(type, entry.value().get(WHERE));
    Map<String, Object> changes = new LinkedHashMap<>();
    for (var component : type.getRecordComponents()) {
      String name = component.getName();
      entry
          .value()
          .find(name)
          .ifPresent(
              value -> changes.put(name, Components.value(component.getType(), name, value)));
    }
    for (GivenFact old : agreeing(item, type, where)) {
      Map<String, Object> values = Components.of(old.fact());
      values.putAll(changes);
      GivenFact given =
          new GivenFact(
              Components.make(type, values),
              entry.name().origin(),
              old.currentIsGiven() || changes.containsKey("current"));
      held.set(held.indexOf(old), Ageing.settled(given));
      everGiven.add(given);
    }
  }

  private List<GivenFact> agreeing(
      Yaml item, Class<? extends Fact> type, Map<String, Object> values) {
    List<GivenFact> found =
        held.stream()
            .filter(given -> type.isInstance(given.fact()))
            .filter(given -> Components.of(given.fact()).entrySet().containsAll(values.entrySet()))
            .toList();
    if (found.isEmpty()) {
      throw item.fault("no " + type.getSimpleName() + " agrees with this at that moment");
    }
    return found;
  }
}
