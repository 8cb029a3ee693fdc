package dev.ichor.collect;

import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one document says, as its observer noted it; nothing is resolved yet. */
public final class DocumentNotes implements Notes {

  /** A fact that may still wait for the moment of collection. */
  record Noted(Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt) {}

  private final ArtefactId artefact;
  private final String path;
  private final NodeName node;
  private final List<Noted> facts = new ArrayList<>();
  private final List<Noted> aged = new ArrayList<>();
  private final List<LogSighting> sightings = new ArrayList<>();
  private final Set<NameClaim> claims = new LinkedHashSet<>();
  private final List<String> remarks = new ArrayList<>();
  private @Nullable Instant latest;
  private @Nullable Reason reason;

  /**
   * An empty sheet for one document.
   *
   * @param artefact the kind of document
   * @param path path within the input
   * @param node the machine as the source spells it; {@link NodeName#CLUSTER} for the cluster's
   */
  public DocumentNotes(ArtefactId artefact, String path, NodeName node) {
    this.artefact = artefact;
    this.path = path;
    this.node = node;
  }

  @Override
  public void fact(Fact fact, Locator where, @Nullable Instant at, String excerpt) {
    facts.add(new Noted(moment -> fact, where, at, excerpt));
  }

  @Override
  public void aged(
      Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt) {
    aged.add(new Noted(fact, where, at, excerpt));
  }

  @Override
  public void sighting(LogSighting sighting) {
    sightings.add(sighting);
  }

  @Override
  public void time(Instant mentioned) {
    if (latest == null || mentioned.isAfter(latest)) {
      latest = mentioned;
    }
  }

  @Override
  public void alias(NodeName spelling, AliasKind kind, String value) {
    if (!value.isBlank()) {
      claims.add(new NameClaim(artefact, path, node, spelling, kind, value.strip()));
    }
  }

  @Override
  public void notExamined(Reason why, String remark) {
    if (reason == null) {
      reason = why;
    }
    remarks.add(0, remark);
  }

  @Override
  public void remark(String words) {
    remarks.add(words);
  }

  /** The kind of document. */
  public ArtefactId artefact() {
    return artefact;
  }

  /** Path within the input. */
  public String path() {
    return path;
  }

  /** The machine as the source spells it. */
  public NodeName node() {
    return node;
  }

  /** Why the document does not count as examined; null when it does. */
  public @Nullable Reason reason() {
    return reason;
  }

  /** The latest time the document mentions. */
  @Nullable Instant latest() {
    return latest;
  }

  List<Noted> facts() {
    return facts;
  }

  List<Noted> agedFacts() {
    return aged;
  }

  List<LogSighting> sightings() {
    return sightings;
  }

  Set<NameClaim> claims() {
    return claims;
  }

  String remarks() {
    return String.join("; ", remarks);
  }
}
