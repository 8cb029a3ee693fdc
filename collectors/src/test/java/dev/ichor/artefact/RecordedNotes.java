package dev.ichor.artefact;

import dev.ichor.collect.Artefact;
import dev.ichor.collect.Document;
import dev.ichor.collect.LogSighting;
import dev.ichor.collect.Moment;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes that keep everything, with 2026-01-05T10:10:00Z as the moment of collection. */
public final class RecordedNotes implements Notes, Moment {

  public static final Instant NOW = Instant.parse("2026-01-05T10:10:00Z");

  public final List<Fact> facts = new ArrayList<>();
  public final List<String> places = new ArrayList<>();
  public final List<String> excerpts = new ArrayList<>();
  public final List<String> aliases = new ArrayList<>();
  public final List<String> notExamined = new ArrayList<>();
  public final List<String> remarks = new ArrayList<>();
  public final List<Instant> times = new ArrayList<>();

  private final Instant now;

  private RecordedNotes(Instant now) {
    this.now = now;
  }

  /** What an observer notes about a document of the machine {@code 10.5.0.2}. */
  public static RecordedNotes of(Artefact artefact, String text) throws IOException {
    return of(artefact, new NodeName("10.5.0.2"), text.getBytes(StandardCharsets.UTF_8));
  }

  public static RecordedNotes of(Artefact artefact, NodeName node, byte[] body) throws IOException {
    return of(artefact, node, body, NOW);
  }

  /** What is noted with another moment of collection. */
  public static RecordedNotes of(Artefact artefact, NodeName node, byte[] body, Instant now)
      throws IOException {
    RecordedNotes notes = new RecordedNotes(now);
    artefact.observe(new Document("doc", node, new ByteArrayInputStream(body)), notes);
    return notes;
  }

  @Override
  public void fact(Fact fact, Locator where, @Nullable Instant at, String excerpt) {
    facts.add(fact);
    places.add(where.display());
    excerpts.add(excerpt);
  }

  @Override
  public void aged(
      Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt) {
    fact(fact.apply(this), where, at, excerpt);
  }

  @Override
  public void sighting(LogSighting sighting) {
    facts.add(sighting.said());
    places.add(sighting.where().display());
    excerpts.add(sighting.excerpt());
  }

  @Override
  public void time(Instant mentioned) {
    times.add(mentioned);
  }

  @Override
  public void alias(NodeName spelling, AliasKind kind, String value) {
    aliases.add(spelling + " " + kind + " " + value);
  }

  @Override
  public void notExamined(Reason reason, String remark) {
    notExamined.add(reason + ": " + remark);
  }

  @Override
  public void remark(String words) {
    remarks.add(words);
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public OptionalInt changeAge(String service) {
    return OptionalInt.empty();
  }
}
