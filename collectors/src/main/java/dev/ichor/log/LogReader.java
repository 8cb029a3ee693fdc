package dev.ichor.log;

import dev.ichor.collect.Document;
import dev.ichor.collect.LogTime;
import dev.ichor.collect.Notes;
import dev.ichor.fact.coverage.ArtefactId;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** Reads logs of one kind: one pass, all signatures at once. */
public final class LogReader {

  private final ArtefactId artefact;
  private final List<Signature> signatures;
  private final SignatureSieve sieve;

  LogReader(ArtefactId artefact, List<Signature> signatures) {
    this.artefact = artefact;
    this.signatures = signatures;
    this.sieve = new SignatureSieve(signatures);
  }

  /** The kind of logs. */
  public ArtefactId artefact() {
    return artefact;
  }

  /** Notes what the lines of a log say, its newest time, and how much of it was read. */
  public void read(Document document, Notes notes) throws IOException {
    LogGroups groups = new LogGroups(document);
    LogScanner scanner = new LogScanner(sieve.automaton(), line -> match(line, groups));
    scanner.read(document.body());
    groups.sightings().forEach(notes::sighting);
    LogTime last = LogStamp.time(scanner.lastStamp());
    if (last != null && last.yearKnown()) {
      notes.time(last.written().toInstant(ZoneOffset.UTC));
    }
    notes.remark(String.format(Locale.ROOT, "%,d lines", scanner.lines()));
    if (scanner.cutLines() > 0) {
      notes.remark(scanner.cutLines() + " lines longer than 64 KiB, looked at up to there");
    }
    for (String id : groups.crowded()) {
      notes.remark(
          id + ": more than " + LogGroups.MOST + " different statements, the rest left out");
    }
  }

  private void match(LogLine line, LogGroups groups) {
    BitSet candidates = sieve.signatures(line.literals());
    String text = "";
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      Signature signature = signatures.get(i);
      if (signature.plain()) {
        groups.addPlain(signature, line);
      } else {
        text = text.isEmpty() ? line.text() : text;
        groups.add(signature, line, text);
      }
    }
  }
}
