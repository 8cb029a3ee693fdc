package dev.ichor.verify;

import dev.ichor.observation.Survey;
import java.util.List;

/**
 * A case at one moment: a whole case without a timeline, or one step of it.
 *
 * @param seconds seconds since the beginning of the case
 * @param facts the facts given, as old as they are then, without coverage
 * @param survey the same with coverage, known nodes and the cluster
 * @param wanted what must follow
 */
public record CaseMoment(int seconds, List<GivenFact> facts, Survey survey, Expectations wanted) {

  /** A defensive copy keeps the record immutable. */
  public CaseMoment {
    facts = List.copyOf(facts);
  }
}
