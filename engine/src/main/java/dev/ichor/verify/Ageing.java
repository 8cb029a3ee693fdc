package dev.ichor.verify;

import dev.ichor.fact.Fact;
import dev.ichor.fact.LogFact;
import java.util.Map;

/**
 * Makes facts older. Every whole number that is called {@code age} or ends in {@code Age} is
 * seconds since something happened; a negative one means that it never did, and stays.
 */
final class Ageing {

  private Ageing() {}

  static GivenFact older(GivenFact given, int seconds) {
    Map<String, Object> values = Components.of(given.fact());
    values.replaceAll((name, value) -> isAge(name, value) ? (int) value + seconds : value);
    if (given.fact() instanceof LogFact
        && !given.currentIsGiven()
        && values.get("lastAge") instanceof Integer lastAge) {
      values.put("current", lastAge <= FactReader.CURRENT_SECONDS);
    }
    Fact older = Components.make(given.fact().getClass(), values);
    return new GivenFact(older, given.origin(), given.currentIsGiven());
  }

  /** The same fact, with {@code current} as its age says where the case does not. */
  static GivenFact settled(GivenFact given) {
    return older(given, 0);
  }

  private static boolean isAge(String name, Object value) {
    return (name.equals("age") || name.endsWith("Age")) && value instanceof Integer age && age >= 0;
  }
}
