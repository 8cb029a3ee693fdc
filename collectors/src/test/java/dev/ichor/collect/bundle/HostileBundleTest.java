package dev.ichor.collect.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.exceptionfactory.jagged.framework.armor.ArmoredEncryptingChannelFactory;
import com.exceptionfactory.jagged.framework.stream.StandardEncryptingChannelFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import dev.ichor.collect.ScriptedArtefact;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.NotExamined;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.observation.Observation;
import dev.ichor.observation.SkippedInput;
import dev.ichor.observation.Survey;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBundleTest {

  private static final String STATE = "10.0.0.2/service-logs/etcd.state";
  private static final String ETCD = "state etcd RUNNING OK\n";
  private static final int MEBIBYTE = 1 << 20;

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("support.zip");
  }

  private static Survey read(Path input, BundleOptions options) throws UnreadableInputException {
    return BundleSource.read(input, options, ScriptedArtefact.all());
  }

  private static Survey read(Path input) throws UnreadableInputException {
    return read(input, BundleOptions.defaults());
  }

  private static void zeros(OutputStream out, int mebibytes) throws IOException {
    byte[] zeros = new byte[MEBIBYTE];
    for (int i = 0; i < mebibytes; i++) {
      out.write(zeros);
    }
  }

  private static List<String> services(Survey survey) {
    return survey.observations().stream()
        .map(Observation::fact)
        .filter(ServiceState.class::isInstance)
        .map(fact -> ((ServiceState) fact).service())
        .distinct()
        .toList();
  }

  private static ZipFixture good() {
    return new ZipFixture().add(STATE, ETCD);
  }

  private static void broken(Survey survey, ArtefactId artefact) {
    assertThat(survey.observations())
        .extracting(Observation::fact)
        .contains(new NotExamined(artefact, new NodeName("10.0.0.2"), Reason.BROKEN));
  }

  @Test
  void anEmptyFileIsExplained() throws Exception {
    Files.createFile(file());

    assertThatThrownBy(() -> read(file()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            file()
                + " is empty (0 bytes): talosctl up to 1.13 leaves such a file when one of the"
                + " nodes given with -n fails; leave that node out and collect again, or use"
                + " talosctl 1.14 or newer");
  }

  @ParameterizedTest
  @CsvSource({
    "%PDF-1.7 hello, a PDF document (14 bytes)",
    "BZh91AY, a bzip2 archive (7 bytes)",
    "hello, something else (5 bytes)"
  })
  void aFileOfAnotherKindIsNamed(String content, String words) throws Exception {
    Files.writeString(file(), content);

    assertThatThrownBy(() -> read(file()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            file()
                + " is "
                + words
                + "; expected a support bundle as talosctl support writes it (.zip, .zip.age or"
                + " its folder)");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> read(folder.resolve("nowhere.zip")))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith("there is no file or folder " + folder.resolve("nowhere.zip"));
  }

  @Test
  void anArchiveOrFolderWithoutNodesCannotBeUsed() throws Exception {
    new ZipFixture().add("kubernetesResources/nodes.yaml", "").add("x.txt", "x").write(file());

    assertThatThrownBy(() -> read(file()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith(file() + " holds no folder of a node that can be read;");
    assertThatThrownBy(() -> read(folder))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageStartingWith(folder + " holds no folder of a node that can be read;");
  }

  @Test
  void anArchiveWithoutTableOfContentsIsReadAsFarAsItGoes() throws Exception {
    good().withoutTableOfContents().write(file());

    Survey survey = read(file());

    assertThat(services(survey)).containsExactly("etcd");
    assertThat(survey.skipped())
        .containsExactly(
            new SkippedInput(
                "support.zip",
                "the archive is cut off or damaged (it has no table of contents); it was read from"
                    + " its beginning as far as it goes"));
  }

  @Test
  void anArchiveCutOffWithinALogKeepsWhatTheLogSaysUpToThere() throws Exception {
    byte[] whole =
        good()
            .add(
                "10.0.0.2/dmesg.log",
                out -> {
                  for (int i = 0; i < 20_000; i++) {
                    out.write((i * 2654435761L + " " + ETCD).getBytes(StandardCharsets.UTF_8));
                  }
                })
            .bytes();
    Files.write(file(), Arrays.copyOf(whole, whole.length / 2));

    Survey survey = read(file());

    assertThat(services(survey)).containsExactly("etcd");
    broken(survey, ArtefactId.TALOS_DMESG);
    assertThat(survey.skipped())
        .extracting(SkippedInput::path)
        .contains("10.0.0.2/dmesg.log", "support.zip");
  }

  @Test
  void aBombIsNotInflated() throws Exception {
    good().add("10.0.0.2/dmesg.log", out -> zeros(out, 1100)).write(file());

    Survey survey = read(file());

    assertThat(services(survey)).containsExactly("etcd");
    broken(survey, ArtefactId.TALOS_DMESG);
    assertThat(survey.skipped()).hasSize(1);
    assertThat(survey.skipped().get(0).path()).isEqualTo("10.0.0.2/dmesg.log");
    assertThat(survey.skipped().get(0).reason()).endsWith("not a log, a bomb");
  }

  @Test
  void aBombInAnArchiveWithoutTableOfContentsEndsAtTheLimits() throws Exception {
    good()
        .add("10.0.0.2/dmesg.log", out -> zeros(out, 64))
        .add("10.0.0.3/dmesg.log", "x")
        .withoutTableOfContents()
        .write(file());
    BundleLimits limits = new BundleLimits(MEBIBYTE, MEBIBYTE, 8L * MEBIBYTE, 100, 500);

    Survey survey = read(file(), new BundleOptions(List.of(), limits));

    assertThat(services(survey)).containsExactly("etcd");
    assertThat(survey.skipped())
        .contains(
            new SkippedInput(
                "10.0.0.2/dmesg.log",
                "cut off after 1048576 bytes, the most that Ichor reads of it"),
            new SkippedInput(
                "(end)", "the rest of the archive was not read: it exceeds the limits"));
  }

  @Test
  void aLogBeyondTheLimitIsCutOffAndKeepsItsBeginning() throws Exception {
    good()
        .add("10.0.0.2/service-logs/kubelet.log", "state kubelet RUNNING OK\n" + "x".repeat(2000))
        .write(file());
    BundleLimits limits = new BundleLimits(1000, 1000, MEBIBYTE, 100, 500);

    Survey survey = read(file(), new BundleOptions(List.of(), limits));

    assertThat(services(survey)).containsExactlyInAnyOrder("etcd", "kubelet");
    broken(survey, ArtefactId.TALOS_LOGS_KUBELET);
  }

  @Test
  void entriesBeyondTheTotalAreNamed() throws Exception {
    good().add("10.0.0.2/summary", "y".repeat(900)).write(file());
    BundleLimits limits = new BundleLimits(1000, 1000, 500, 100, 500);

    Survey survey = read(file(), new BundleOptions(List.of(), limits));

    assertThat(survey.skipped())
        .containsExactly(
            new SkippedInput(
                "10.0.0.2/summary", "not read: all entries together exceed 500 bytes"));
  }

  @Test
  void entriesBeyondTheNumberAreNotRead() throws Exception {
    good().add("10.0.0.2/summary", "").add("10.0.0.2/mounts", "").write(file());
    BundleLimits limits = new BundleLimits(1000, 1000, MEBIBYTE, 2, 500);

    Survey survey = read(file(), new BundleOptions(List.of(), limits));

    assertThat(survey.skipped())
        .containsExactly(new SkippedInput("(entries)", "only the first 2 entries were read"));
  }

  @Test
  void aLineOf200MebibytesIsReadLikeAnyOther() throws Exception {
    byte[] block = new byte[MEBIBYTE];
    for (int i = 0; i < block.length; i++) {
      block[i] = (byte) (i * 31 % 90 + 33);
    }
    BundleLimits limits = new BundleLimits(256L * MEBIBYTE, MEBIBYTE, 512L * MEBIBYTE, 9, 5000);
    good()
        .add("10.0.0.2/resources/x.yaml", "")
        .add(
            "10.0.0.2/dmesg.log",
            out -> {
              for (int i = 0; i < 200; i++) {
                out.write(block);
              }
            })
        .write(file());
    AtomicLong seen = new AtomicLong();
    Survey survey =
        BundleSource.read(file(), new BundleOptions(List.of(), limits), CountingArtefact.and(seen));

    assertThat(seen).hasValue(200L * MEBIBYTE);
    assertThat(survey.skipped()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../../etc/10.0.0.3/summary", "/10.0.0.3/summary", "C:\\10.0.0.3\\summary"})
  void aPathThatLeadsOutIsListedAndNotRead(String path) throws Exception {
    good().add(path, "boom\n").write(file());

    Survey survey = read(file());

    assertThat(survey.skipped()).hasSize(1);
    assertThat(survey.skipped().get(0).path()).isEqualTo(path.replace('\\', '/'));
    assertThat(survey.skipped().get(0).reason()).startsWith("refused: ");
  }

  @Test
  void anArchiveFromWindowsIsRead() throws Exception {
    new ZipFixture().add(STATE.replace('/', '\\'), ETCD).write(file());

    assertThat(services(read(file()))).containsExactly("etcd");
  }

  @Test
  void aDamagedEntryIsNotExamined() throws Exception {
    byte[] whole = good().add("10.0.0.2/summary", "hello hello hello hello").bytes();
    int at = new String(whole, StandardCharsets.ISO_8859_1).indexOf("10.0.0.2/summary") + 18;
    whole[at] ^= 0x55;
    Files.write(file(), whole);

    Survey survey = read(file());

    broken(survey, ArtefactId.TALOS_VERSION);
    assertThat(survey.skipped()).extracting(SkippedInput::path).containsExactly("10.0.0.2/summary");
  }

  @Test
  void aLinkThatLeavesTheFolderIsRefused() throws Exception {
    Path outside = Files.writeString(folder.resolve("outside"), "boom\n");
    Path bundle = folder.resolve("bundle");
    Files.createDirectories(bundle.resolve("10.0.0.2/service-logs"));
    Files.writeString(bundle.resolve(STATE), ETCD);
    Files.createSymbolicLink(bundle.resolve("10.0.0.2/summary"), outside);

    Survey survey = read(bundle);

    assertThat(survey.skipped())
        .containsExactly(
            new SkippedInput(
                "10.0.0.2/summary", "refused: a link that leaves the folder or leads nowhere"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anEncryptedBundleIsReadWithItsIdentityOnly(boolean armored) throws Exception {
    KeyPair key = new X25519KeyPairGenerator().generateKeyPair();
    KeyPair other = new X25519KeyPairGenerator().generateKeyPair();
    encrypt(good().bytes(), key, armored);

    assertThat(services(read(file(), with(identity("# mine\n" + key.getPrivate())))))
        .containsExactly("etcd");
    assertThatThrownBy(() -> read(file()))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("talosctl support --no-encryption")
        .hasMessageContaining("--identity FILE");
    assertThatThrownBy(() -> read(file(), with(identity(other.getPrivate().toString()))))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageContaining("none of 1 identities opens it");
  }

  @Test
  void anIdentityFileThatHoldsNoneIsNamedWithoutItsContents() throws Exception {
    KeyPair key = new X25519KeyPairGenerator().generateKeyPair();
    encrypt(good().bytes(), key, false);
    Path ssh = identity("-----BEGIN OPENSSH PRIVATE KEY-----\nxyz\n");

    assertThatThrownBy(() -> read(file(), with(ssh)))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "the identity file "
                + ssh
                + " holds an SSH key, which Ichor cannot use; give a file that age-keygen wrote");
    assertThatThrownBy(() -> read(file(), with(identity("AGE-SECRET-KEY-1NONSENSE"))))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessageNotContaining("NONSENSE");
  }

  private static BundleOptions with(Path identity) {
    return new BundleOptions(List.of(identity), BundleLimits.defaults());
  }

  private Path identity(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "identity", ".txt"), text);
  }

  private void encrypt(byte[] plain, KeyPair key, boolean armored) throws Exception {
    StandardEncryptingChannelFactory factory =
        armored ? new ArmoredEncryptingChannelFactory() : new StandardEncryptingChannelFactory();
    try (WritableByteChannel out =
        factory.newEncryptingChannel(
            FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            List.of(
                X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(
                    key.getPublic().toString())))) {
      out.write(ByteBuffer.wrap(plain));
    }
  }
}
