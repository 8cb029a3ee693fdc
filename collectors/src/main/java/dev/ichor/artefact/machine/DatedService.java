package dev.ichor.artefact.machine;

import dev.ichor.collect.Document;
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

/**
 * Notes what a service with dated events says. What is said does not depend on the moment it is
 * seen from, only the ages do; they are counted once that moment is known.
 */
final class DatedService {

  /** What is said, as seen from one moment. */
  private record Said(Fact fact, Locator where, @Nullable Instant at, String excerpt) {}

  private final ServiceAnswer.Service service;
  private final Document document;
  private @Nullable Instant seenFrom;
  private List<Said> seen = List.of();

  DatedService(ServiceAnswer.Service service, Document document) {
    this.service = service;
    this.document = document;
  }

  void note(Notes notes) {
    Instant newest = service.events().isEmpty() ? Instant.EPOCH : service.events().get(0).at();
    if (!service.events().isEmpty()) {
      notes.time(newest);
    }
    List<Said> said = from(newest);
    for (int i = 0; i < said.size(); i++) {
      int place = i;
      Said one = said.get(i);
      notes.aged(
          moment -> from(moment.now()).get(place).fact(), one.where(), one.at(), one.excerpt());
    }
  }

  private synchronized List<Said> from(Instant moment) {
    if (!moment.equals(seenFrom)) {
      Gathering gathering = new Gathering();
      new ServiceNotes(service.at(moment), document, gathering).note();
      seen = gathering.said;
      seenFrom = moment;
    }
    return seen;
  }

  /** Takes facts; a service says nothing else. */
  private static final class Gathering implements Notes {
    private final List<Said> said = new ArrayList<>();

    @Override
    public void fact(Fact fact, Locator where, @Nullable Instant at, String excerpt) {
      said.add(new Said(fact, where, at, excerpt));
    }

    @Override
    public void aged(
        Function<Moment, Fact> fact, Locator where, @Nullable Instant at, String excerpt) {
      throw new IllegalStateException("a service's facts have their ages");
    }

    @Override
    public void sighting(LogSighting sighting) {
      throw new IllegalStateException("a service's state is no log");
    }

    @Override
    public void time(Instant mentioned) {}

    @Override
    public void alias(NodeName spelling, AliasKind kind, String value) {}

    @Override
    public void notExamined(Reason reason, String remark) {}

    @Override
    public void remark(String words) {}
  }
}
