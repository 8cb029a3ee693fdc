package dev.ichor.log;

import dev.ichor.collect.LogSighting;
import dev.ichor.collect.Moment;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps what an observer of a log notes; it may note nothing but sightings, times and remarks. */
final class NoteBook implements Notes {

  final List<LogSighting> sightings = new ArrayList<>();
  final List<Instant> times = new ArrayList<>();
  final List<String> remarks = new ArrayList<>();

  @Override
  public void sighting(LogSighting sighting) {
    sightings.add(sighting);
  }

  @Override
  public void time(Instant mentioned) {
    times.add(mentioned);
  }

  @Override
  public void remark(String words) {
    remarks.add(words);
  }

  @Override
  public void fact(Fact fact, Locator where, @Nullable Instant at, String excerpt) {
    throw new AssertionError("noted " + fact);
  }

  @Override
  public void aged(
      Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt) {
    throw new AssertionError("noted an aged fact at " + where);
  }

  @Override
  public void alias(NodeName spelling, AliasKind kind, String value) {
    throw new AssertionError("noted alias " + value);
  }

  @Override
  public void notExamined(Reason reason, String remark) {
    throw new AssertionError("noted " + reason + " " + remark);
  }
}
