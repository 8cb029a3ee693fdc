package dev.ichor.bench;

import dev.ichor.artefact.Observers;
import dev.ichor.catalogue.Catalogue;
import dev.ichor.collect.ArtefactSet;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.bundle.BundleLimits;
import dev.ichor.collect.bundle.BundleOptions;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.conclusion.Severity;
import dev.ichor.inference.Inference;
import dev.ichor.inference.KnowledgeBase;
import dev.ichor.inference.Outcome;
import dev.ichor.observation.FactBase;
import dev.ichor.observation.Survey;
import dev.ichor.report.Report;
import dev.ichor.report.ReportBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The parts of a diagnosis of a real bundle of five machines, beside the baseline of only inflating
 * the same archive: reading, concluding, reporting. Scores of one run are comparable with each
 * other, not with another run.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DiagnosisBenchmark {

  private Path bundle = Path.of(".");
  private ArtefactSet observers = Observers.all();
  private KnowledgeBase rules = KnowledgeBase.builtIn();
  private Catalogue pages = Catalogue.load(DiagnosisBenchmark.class.getClassLoader());
  private Survey survey = new Survey(emptyHeader(), List.of(), List.of());
  private FactBase facts = FactBase.of(List.of());
  private Outcome outcome = Inference.run(rules, List.of(), facts);

  private static dev.ichor.observation.Header emptyHeader() {
    return new dev.ichor.observation.Header(
        "bundle", java.time.Instant.EPOCH, null, null, null, List.of(), null, 0, 0);
  }

  /** Copies the bundle out of the class path and runs each part once. */
  @Setup
  public void prepare() throws IOException, UnreadableInputException {
    bundle = Files.createTempFile("bench", ".zip");
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/captures/healthy.zip"))) {
      Files.write(bundle, in.readAllBytes());
    }
    survey = read();
    facts = FactBase.of(survey);
    outcome = conclude();
  }

  /** The floor: what the archive costs by itself. */
  @Benchmark
  public long inflateOnly() throws IOException {
    long bytes = 0;
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        try (InputStream in = zip.getInputStream(all.nextElement())) {
          bytes += in.readAllBytes().length;
        }
      }
    }
    return bytes;
  }

  /** From the archive to facts with their evidence. */
  @Benchmark
  public Survey read() throws UnreadableInputException {
    return BundleSource.read(
        bundle, new BundleOptions(List.of(), BundleLimits.defaults()), observers);
  }

  /** From facts to conclusions. */
  @Benchmark
  public Outcome conclude() {
    return Inference.run(rules, pages.explains(), facts);
  }

  /** From conclusions to the report. */
  @Benchmark
  public Report report() {
    return ReportBuilder.build(survey, facts, rules, pages.pages(), outcome, Severity.ERROR);
  }

  /** Loading the compiled rules. */
  @Benchmark
  public KnowledgeBase loadRules() {
    return KnowledgeBase.builtIn();
  }
}
