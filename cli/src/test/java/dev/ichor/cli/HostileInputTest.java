package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What people feed by mistake and what an enemy might: one clear sentence, the right exit code,
 * nothing hangs.
 */
class HostileInputTest {

  @TempDir private Path home = Path.of(".");

  /** The limit guards against hanging, it measures nothing: loaded machines are slow. */
  private Typed diagnose(Path input) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> Typed.ichor(home, "diagnose", "--no-keep", input.toString()));
  }

  private static void refused(Typed typed, String... words) {
    assertThat(typed.err()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(typed.err().lines()).hasSizeLessThanOrEqualTo(2);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.exitCode()).isEqualTo(3);
  }

  private static void skipped(Typed typed, String... words) {
    assertThat(typed.out()).contains(words).doesNotContain("Exception", "\tat ");
    assertThat(typed.exitCode()).isIn(0, 10);
  }

  private Path file(String name, byte[] content) throws IOException {
    return Files.write(home.resolve(name), content);
  }

  @Test
  void anEmptyFileIsExplained() throws IOException {
    refused(diagnose(file("support.zip", new byte[0])), "support.zip", "talosctl");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    refused(diagnose(home.resolve("nowhere.zip")), "nowhere.zip");
  }

  @Test
  void aPdfIsRecognised() throws IOException {
    refused(
        diagnose(file("report.pdf", "%PDF-1.7\n%âãÏÓ\n".getBytes(StandardCharsets.UTF_8))),
        "report.pdf",
        "PDF");
  }

  @Test
  void anEncryptedBundleNamesTheFlagsToUse() throws IOException {
    byte[] age = "age-encryption.org/v1\n-> X25519 abc\n".getBytes(StandardCharsets.UTF_8);
    refused(diagnose(file("support.zip.age", age)), "--identity", "--no-encryption");
  }

  @Test
  void aFolderWithoutNodesIsRefused() throws IOException {
    Path folder = Files.createDirectories(home.resolve("empty/sub"));
    Files.writeString(folder.resolve("notes.txt"), "nothing");
    refused(diagnose(home.resolve("empty")), "empty");
  }

  @Test
  void aTruncatedArchiveIsUsedAsFarAsItGoes() throws IOException {
    byte[] whole = Files.readAllBytes(Captures.named("quorum-lost").bundle());
    Path half = file("half.zip", Arrays.copyOf(whole, whole.length / 2));
    skipped(diagnose(half), "half.zip");
  }

  @Test
  void pathsOutOfTheArchiveAreRefusedAndTheRestIsRead() throws IOException {
    Path zip =
        Archives.zip(
            home.resolve("evil.zip"),
            out -> {
              Archives.readableNode(out);
              Archives.entry(out, "../../etc/cron.d/evil", body -> body.write('x'));
              Archives.entry(out, "/etc/passwd", body -> body.write('x'));
            });
    skipped(diagnose(zip), "../../etc/cron.d/evil", "/etc/passwd");
    assertThat(home.resolve("../../etc/cron.d/evil")).doesNotExist();
  }

  @Test
  void tenGigabytesOfZerosAreNotInflated() throws IOException {
    Path zip =
        Archives.zip(
            home.resolve("bomb.zip"),
            out -> {
              Archives.readableNode(out);
              Archives.entry(
                  out, "10.0.0.2/dmesg.log", body -> zeros(body, 10L * 1024 * 1024 * 1024));
            });
    skipped(diagnose(zip), "10.0.0.2/dmesg.log");
  }

  private static void zeros(OutputStream out, long bytes) throws IOException {
    byte[] block = new byte[1 << 20];
    for (long left = bytes; left > 0; left -= block.length) {
      out.write(block);
    }
  }

  @Test
  void yamlThatMultipliesItselfIsRefused() throws IOException {
    StringBuilder bomb = new StringBuilder("metadata:\n    id: x\nspec:\n    a0: &a0 [lol, lol]\n");
    for (int i = 1; i < 30; i++) {
      bomb.append("    a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
    }
    Path zip =
        Archives.zip(
            home.resolve("aliases.zip"),
            out -> {
              Archives.readableNode(out);
              Archives.entry(
                  out,
                  "10.0.0.2/resources/members.cluster.talos.dev.yaml",
                  body -> body.write(bomb.toString().getBytes(StandardCharsets.UTF_8)));
            });
    skipped(diagnose(zip), "members.cluster.talos.dev.yaml");
  }

  @Test
  void aLogOfOneLineOfTwoHundredMegabytesDoesNotHang() throws IOException {
    Path zip =
        Archives.zip(
            home.resolve("line.zip"),
            out -> {
              Archives.readableNode(out);
              Archives.entry(out, "10.0.0.2/service-logs/etcd.log", HostileInputTest::oneLine);
            });
    Typed typed = diagnose(zip);
    assertThat(typed.exitCode()).isIn(0, 10);
    assertThat(typed.err()).doesNotContain("Exception");
  }

  /** Little enough repetition that it is no archive bomb. */
  private static void oneLine(OutputStream out) throws IOException {
    Random random = new Random(3);
    byte[] block = new byte[1 << 20];
    for (int i = 0; i < 200; i++) {
      for (int at = 0; at < block.length; at++) {
        block[at] = (byte) ('a' + (random.nextInt() >>> 28));
      }
      out.write(block);
    }
  }

  @Test
  void binaryGarbageAsKernelLogSaysNothing() throws IOException {
    byte[] garbage = new byte[300_000];
    new Random(5).nextBytes(garbage);
    Path zip =
        Archives.zip(
            home.resolve("garbage.zip"),
            out -> {
              Archives.readableNode(out);
              Archives.entry(out, "10.0.0.2/dmesg.log", body -> body.write(garbage));
            });
    Typed typed = diagnose(zip);
    assertThat(typed.exitCode()).isIn(0, 10);
    assertThat(typed.err()).doesNotContain("Exception");
  }
}
