package dev.ichor.collect.text;

import dev.ichor.collect.LogSighting;
import dev.ichor.collect.Moment;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.observation.Locator;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Notes on a document that was made of lines of a text: what they name is where those lines stand
 * in the text.
 *
 * @param notes where they go
 * @param lineOf line of the text for a line of the document
 */
record RelocatedNotes(Notes notes, IntUnaryOperator lineOf) implements Notes {

  @Override
  public void fact(Fact fact, Locator where, @Nullable Instant at, String excerpt) {
    notes.fact(fact, moved(where), at, excerpt);
  }

  @Override
  public void aged(
      Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt) {
    notes.aged(fact, moved(where), at, excerpt);
  }

  @Override
  public void sighting(LogSighting seen) {
    notes.sighting(
        new LogSighting(
            seen.said(),
            seen.first(),
            seen.last(),
            seen.count(),
            moved(seen.where()),
            seen.excerpt(),
            true));
  }

  private Locator moved(Locator where) {
    if (where instanceof Locator.ResourceField field) {
      return new Locator.ResourceField(
          field.path(), field.id(), field.field(), lineOf.applyAsInt(field.line()));
    }
    if (where instanceof Locator.FileLine line) {
      return new Locator.FileLine(line.path(), lineOf.applyAsInt(line.line()));
    }
    return where;
  }

  @Override
  public void time(Instant mentioned) {
    notes.time(mentioned);
  }

  @Override
  public void alias(NodeName spelling, AliasKind kind, String value) {
    notes.alias(spelling, kind, value);
  }

  @Override
  public void notExamined(Reason reason, String remark) {
    notes.notExamined(Reason.EXCERPT, remark);
  }

  @Override
  public void remark(String words) {
    notes.remark(words);
  }
}
