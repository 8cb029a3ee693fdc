package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ichor.boot.Captures.Capture;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import dev.ichor.report.Report.Conclusion;
import dev.ichor.report.Role;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bundles of real clusters of which a kind of document, or a machine, is missing: conclusions may
 * weaken or vanish, but never turn wrong.
 */
@Execution(ExecutionMode.SAME_THREAD)
class LessEvidenceTest {

  @TempDir private Path folder;

  static Stream<Capture> captures() {
    return Captures.all();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void aKindOfDocumentThatIsMissingTurnsNothingWrong(Capture capture) throws Exception {
    Map<String, byte[]> entries = read(capture.bundle());
    Set<String> kinds =
        entries.keySet().stream()
            .map(LessEvidenceTest::kind)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(wrong(capture, entries, kinds, (kind, name) -> kind(name).equals(kind))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("captures")
  void aMachineThatIsMissingTurnsNothingWrong(Capture capture) throws Exception {
    Map<String, byte[]> entries = read(capture.bundle());
    Set<String> machines =
        entries.keySet().stream()
            .map(LessEvidenceTest::machine)
            .filter(machine -> !machine.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    assumeTrue(machines.size() > 1);

    assertThat(wrong(capture, entries, machines, (one, name) -> machine(name).equals(one)))
        .isEmpty();
  }

  /** Whether an entry belongs to what is left out. */
  private interface Belongs {
    boolean to(String part, String name);
  }

  private List<String> wrong(
      Capture capture, Map<String, byte[]> entries, Set<String> parts, Belongs belongs)
      throws Exception {
    Set<String> fine = new TreeSet<>(capture.want());
    fine.addAll(capture.allowed());
    CapturesTest.report(capture.bundle()).conclusions().stream()
        .filter(conclusion -> conclusion.role() != Role.CANDIDATE)
        .map(Conclusion::id)
        .filter(id -> !capture.never().contains(id))
        .forEach(fine::add);
    List<String> faults = new ArrayList<>();
    for (String part : parts) {
      Path less = write(entries, name -> !belongs.to(part, name));
      for (Conclusion one : standing(CapturesTest.report(less))) {
        if (!fine.contains(one.id())) {
          faults.add("without " + part + ": " + one.key());
        }
      }
    }
    return faults;
  }

  private static List<Conclusion> standing(Report report) {
    return report.conclusions().stream()
        .filter(one -> one.role() == Role.ROOT || one.role() == Role.UNEXPLAINED)
        .filter(one -> one.severity().compareTo(Severity.ERROR) >= 0)
        .toList();
  }

  /** The name of an entry without the machine, and without the names of pods. */
  private static String kind(String name) {
    String within = name.substring(name.indexOf('/') + 1);
    return within.contains("kubernetes-logs") ? within.replaceAll("[^/]*/", "") : within;
  }

  private static String machine(String name) {
    String first = name.substring(0, Math.max(0, name.indexOf('/')));
    return first.startsWith("kubernetesResources") || first.equals("cluster") ? "" : first;
  }

  private static Map<String, byte[]> read(Path bundle) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return entries;
  }

  private Path write(Map<String, byte[]> entries, Predicate<String> kept) throws IOException {
    Path bundle = folder.resolve("less.zip");
    try (OutputStream file = Files.newOutputStream(bundle);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        if (kept.test(entry.getKey())) {
          zip.putNextEntry(stored(entry.getKey(), entry.getValue()));
          zip.write(entry.getValue());
          zip.closeEntry();
        }
      }
    }
    return bundle;
  }

  private static ZipEntry stored(String name, byte[] body) {
    CRC32 crc = new CRC32();
    crc.update(body);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(body.length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}
