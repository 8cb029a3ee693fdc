package dev.ichor.artefact.time;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.time.MachineClock;
import dev.ichor.observation.Locator;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * The clock of a machine when it was asked, and the client's own before and after: the moment of
 * collection of the machine, by its own clock.
 *
 * <pre>{@code
 * clock: "2026-01-05T10:08:00Z"
 * asked: "2026-01-05T10:09:59Z"
 * answered: "2026-01-05T10:10:01Z"
 * }</pre>
 */
public final class MachineClocks implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_CLOCK;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(MachineClock.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    YamlValue root = YamlReader.read(document.text(), 0);
    Instant clock = instant(root, "clock");
    Instant asked = instant(root, "asked");
    Instant middle = asked.plus(Duration.between(asked, instant(root, "answered")).dividedBy(2));
    notes.time(clock);
    long ahead = clock.getEpochSecond() - middle.getEpochSecond();
    notes.fact(
        new MachineClock(
            document.node(),
            (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, ahead))),
        new Locator.FileLine(document.path(), root.key("clock").line()),
        null,
        "clock: " + clock + ", while the own one said " + middle);
  }

  private static Instant instant(YamlValue root, String key) throws BrokenDocumentException {
    try {
      return Instant.parse(root.key(key).text());
    } catch (DateTimeParseException e) {
      throw new BrokenDocumentException(
          "line " + root.key(key).line() + ": '" + key + "' is no time; expected one of UTC");
    }
  }
}
