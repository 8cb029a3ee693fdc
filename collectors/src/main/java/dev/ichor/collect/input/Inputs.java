package dev.ichor.collect.input;

import dev.ichor.collect.Absences;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.FileSource;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.TextEncoding;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.collect.config.ConfigSource;
import dev.ichor.collect.live.LiveSource;
import dev.ichor.collect.snapshot.SnapshotSource;
import dev.ichor.collect.text.TextSource;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads inputs of any kind; together they are the evidence of one cluster. What an input is shows
 * in what it holds, not in its name: an archive or folder is a bundle, a file of text goes to the
 * first source that recognises it.
 */
public final class Inputs {

  /** Stands for standard input. */
  public static final Path STANDARD_INPUT = Path.of("-");

  /** How reports name standard input. */
  public static final String PASTED = FileSource.PASTED;

  private static final String SNAPSHOT = "snapshot";

  private final BundleOptions options;
  private final ArtefactSet artefacts;
  private final InputStream standardInput;

  /** Asked in this order; the last one takes everything. */
  private final List<FileSource> sources;

  private final SurveyDraft draft = new SurveyDraft();
  private final Set<String> modes = new TreeSet<>();

  /** Sentences about inputs of which nothing was understood; the others are used without them. */
  private final List<String> empty = new ArrayList<>();

  private Inputs(BundleOptions options, ArtefactSet artefacts, InputStream standardInput) {
    this.options = options;
    this.artefacts = artefacts;
    this.standardInput = standardInput;
    this.sources = List.of(new ConfigSource(), new TextSource(artefacts));
  }

  /**
   * Reads all inputs.
   *
   * @param inputs files and folders; {@code -} is standard input
   * @param standardInput what is pasted
   * @param options identities, limits and clock
   * @param artefacts the observers to use
   * @throws UnreadableInputException when nothing of an input can be used
   */
  public static Survey read(
      List<Path> inputs, InputStream standardInput, BundleOptions options, ArtefactSet artefacts)
      throws UnreadableInputException {
    Inputs reading = new Inputs(options, artefacts, standardInput);
    for (Path input : inputs) {
      reading.read(input);
    }
    if (reading.modes.isEmpty()) {
      throw new UnreadableInputException(reading.empty.get(0));
    }
    String mode = reading.modes.size() == 1 ? reading.modes.iterator().next() : "mixed";
    Absences absences = mode.equals(SNAPSHOT) ? LiveSource.absences() : BundleSource.absences();
    return reading.draft.finish(mode, options.asOf(), absences);
  }

  private void read(Path input) throws UnreadableInputException {
    try {
      if (input.equals(STANDARD_INPUT)) {
        readText(PASTED, standardInput);
      } else if (BundleSource.takes(input)) {
        readArchive(input);
      } else {
        try (InputStream content = Files.newInputStream(input)) {
          readText(input.toString(), content);
        }
      }
    } catch (IOException e) {
      throw new UnreadableInputException(
          input + " cannot be read (" + e.getMessage() + "); check the file and its permissions",
          e);
    }
  }

  /** A snapshot is laid out like a bundle, so a damaged one is read as such. */
  private void readArchive(Path input) throws IOException, UnreadableInputException {
    if (SnapshotSource.read(input, options, artefacts, draft)) {
      modes.add(SNAPSHOT);
    } else {
      BundleSource.read(input, options, artefacts, draft);
      modes.add("bundle");
    }
  }

  private void readText(String name, InputStream bytes)
      throws IOException, UnreadableInputException {
    LimitedInput content = new LimitedInput(bytes, options.limits().entryBytes());
    BufferedInputStream text = new BufferedInputStream(content, FileSource.HEAD);
    text.mark(FileSource.HEAD);
    byte[] first = text.readNBytes(FileSource.HEAD - 1);
    text.reset();
    Optional<String> other = BundleSource.noText(first);
    if (other.isPresent()) {
      throw new UnreadableInputException(
          name + " is " + other.get() + "; give the name of the file instead");
    }
    String head = TextEncoding.text(first);
    FileSource source =
        sources.stream().filter(one -> one.recognises(head)).findFirst().orElseThrow();
    if (!source.read(name, text, draft)) {
      empty.add(nothing(name, head));
      draft.skip(new SkippedInput(name, "nothing in it was recognised"));
      return;
    }
    modes.add(source.mode());
    if (content.cut()) {
      draft.skip(
          new SkippedInput(name, "cut off after the largest size that Ichor reads of a text"));
    }
  }

  private String nothing(String name, String head) {
    String what = sources.stream().map(FileSource::words).collect(Collectors.joining("; "));
    return head.isBlank()
        ? name + " is empty; paste " + what
        : "nothing in " + name + " was recognised; Ichor understands " + what;
  }
}
