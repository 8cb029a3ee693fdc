package dev.ichor.collect.reading;

import com.google.protobuf.ByteString;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.Document;
import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets the observers read what was read, each document as soon as it is there, so that its bytes
 * need not be kept. A later reading of the same call takes the place of an earlier one: a deferred
 * document is read after all.
 */
public final class ReadingObserver implements ReadingSink {

  private final ArtefactSet artefacts;
  private final Map<String, DocumentNotes> byCall = new ConcurrentHashMap<>();

  /** Nothing was read yet. */
  public ReadingObserver(ArtefactSet artefacts) {
    this.artefacts = artefacts;
  }

  @Override
  public void take(Reading reading) {
    DocumentNotes notes = new DocumentNotes(reading.artefact(), reading.call(), reading.node());
    if (reading.answer() instanceof Answer.Whole whole) {
      observe(reading, whole.bytes(), notes);
    } else if (reading.answer() instanceof Answer.Part part) {
      observe(reading, part.bytes(), notes);
      notes.notExamined(part.reason(), part.words());
    } else if (reading.answer() instanceof Answer.None none) {
      notes.notExamined(none.reason(), none.words());
    }
    byCall.put(reading.call(), notes);
  }

  /** Adds what was read so far; may be called again with another draft after more was read. */
  public void addTo(SurveyDraft draft) {
    byCall.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> draft.add(entry.getValue()));
  }

  private void observe(Reading reading, ByteString bytes, DocumentNotes notes) {
    Artefact artefact = artefacts.find(reading.artefact()).orElse(null);
    if (artefact == null) {
      return;
    }
    Document document = new Document(reading.call(), reading.node(), bytes.newInput());
    try {
      artefact.observe(document, notes);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      notes.notExamined(Reason.BROKEN, words.strip().replace('\n', ' '));
    }
  }
}
