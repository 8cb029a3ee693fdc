package dev.ichor.collect.bundle;

import dev.ichor.collect.Absences;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.DocumentNotes;
import dev.ichor.collect.ManifestFilter;
import dev.ichor.collect.SurveyDraft;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/** Reads a support bundle: a {@code .zip}, a {@code .zip.age} or an unpacked folder. */
public final class BundleSource {

  private static final String EXPECTED =
      "expected a support bundle as talosctl support writes it (.zip, .zip.age or its folder)";

  private final Path input;
  private final BundleOptions options;
  private final ArtefactSet artefacts;
  private final Harvest harvest = new Harvest();

  private BundleSource(Path input, BundleOptions options, ArtefactSet artefacts) {
    this.input = input;
    this.options = options;
    this.artefacts = artefacts;
  }

  /**
   * Reads a bundle entry by entry and gathers what the observers say. Faulty entries are left out
   * and listed in {@link Survey#skipped}. The result does not depend on the order of entries.
   *
   * @param input archive or folder
   * @param options identities and limits
   * @param artefacts the observers to use; two threads may call one observer at once
   * @throws UnreadableInputException when no node folder can be read
   */
  public static Survey read(Path input, BundleOptions options, ArtefactSet artefacts)
      throws UnreadableInputException {
    SurveyDraft draft = new SurveyDraft();
    read(input, options, artefacts, draft);
    return draft.finish("bundle", options.asOf(), absences());
  }

  /**
   * As above, beside what other inputs say.
   *
   * @param draft takes what the bundle says
   */
  public static void read(
      Path input, BundleOptions options, ArtefactSet artefacts, SurveyDraft draft)
      throws UnreadableInputException {
    BundleSource source = new BundleSource(input, options, artefacts);
    try {
      source.readContents();
    } catch (IOException e) {
      throw new UnreadableInputException(
          input + " cannot be read (" + Faults.words(e) + "); " + EXPECTED, e);
    }
    source.addTo(draft);
  }

  /** What bundles tell about documents that they do not hold. */
  public static Absences absences() {
    return new ProvenAbsence();
  }

  /** Whose log a file of a container of {@code kube-system} is, by its name in a bundle. */
  public static ArtefactId containerLog(String file) {
    return BundleLayout.containerLog(file);
  }

  /** A list of manifests without the contents of Secrets and ConfigMaps, line for line. */
  public static byte[] withoutSecrets(byte[] manifests) {
    return ManifestFilter.filter(manifests);
  }

  /** Whether an input is no text: a folder, an archive, an empty file, or not there at all. */
  public static boolean takes(Path input) throws IOException {
    return !Files.isRegularFile(input) || FileKind.of(input) != FileKind.OTHER;
  }

  /** What bytes are that cannot be text, with the article; empty for what may be text. */
  public static Optional<String> noText(byte[] first) {
    FileKind kind = FileKind.of(first);
    return kind == FileKind.OTHER || kind == FileKind.EMPTY
        ? Optional.empty()
        : Optional.of(kind.words());
  }

  private void readContents() throws IOException, UnreadableInputException {
    if (Files.isDirectory(input)) {
      new FolderContents(input, options.limits()).read(reader(name(input)), harvest);
      return;
    }
    if (!Files.exists(input)) {
      throw new UnreadableInputException("there is no file or folder " + input + "; " + EXPECTED);
    }
    FileKind kind = FileKind.of(input);
    switch (kind) {
      case ZIP -> readZip();
      case AGE, ARMORED_AGE -> {
        AgeFile age = new AgeFile(input, kind == FileKind.ARMORED_AGE);
        try (InputStream archive = age.decrypt(options.identities())) {
          readStream(archive);
        }
      }
      case EMPTY ->
          throw new UnreadableInputException(
              input
                  + " is empty (0 bytes): talosctl up to 1.13 leaves such a file when one of the"
                  + " nodes given with -n fails; leave that node out and collect again, or use"
                  + " talosctl 1.14 or newer");
      default ->
          throw new UnreadableInputException(
              input + " is " + kind.words() + " (" + Files.size(input) + " bytes); " + EXPECTED);
    }
  }

  private void readZip() throws IOException {
    try (FileChannel file = FileChannel.open(input)) {
      new ZipContents(file, options.limits()).read(reader(""), harvest);
    } catch (ZipException noTableOfContents) {
      harvest.skip(
          name(input),
          "the archive is cut off or damaged ("
              + Faults.words(noTableOfContents)
              + "); it was read from its beginning as far as it goes");
      try (InputStream archive = Files.newInputStream(input)) {
        readStream(archive);
      }
    }
  }

  private void readStream(InputStream archive) {
    new StreamContents(options.limits()).read(archive, reader(""), harvest);
  }

  private EntryReader reader(String top) {
    return new EntryReader(new BundleLayout(top), artefacts);
  }

  private static String name(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return name == null ? "" : name.toString();
  }

  private void addTo(SurveyDraft draft) throws UnreadableInputException {
    List<EntryReader.Result> results =
        harvest.results().stream()
            .sorted(
                Comparator.comparing(EntryReader.Result::path)
                    .thenComparing(EntryReader.Result::checksum))
            .toList();
    if (results.stream().noneMatch(BundleSource::readable)) {
      throw new UnreadableInputException(
          input + " holds no folder of a node that can be read" + firstFault() + "; " + EXPECTED);
    }
    for (EntryReader.Result result : results) {
      DocumentNotes notes = result.notes();
      if (notes != null) {
        draft.add(notes);
      }
      draft.addEmptyTypes(result.place().node(), result.emptyTypes());
    }
    harvest.skipped().forEach(draft::skip);
  }

  private static boolean readable(EntryReader.Result result) {
    return result.notes() != null
        && result.skipped() == null
        && !result.place().node().equals(NodeName.CLUSTER);
  }

  private String firstFault() {
    return harvest.skipped().stream()
        .sorted()
        .findFirst()
        .map(first -> " (" + first.path() + ": " + first.reason() + ")")
        .orElse("");
  }
}
