package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PastedInputTest {

  private static final String FORBIDDEN =
      "Error creating: pods \"agent-x\" is forbidden: violates PodSecurity \"baseline:latest\":"
          + " hostPath volumes (volume \"boot\")\n";
  private static final String ALARM =
      """
      NODE       MEMBER             ALARM
      10.5.0.2   9fd5e500cad37817   NOSPACE
      """;

  @TempDir private Path home;

  @Test
  void aLineIsEnough() {
    Typed typed = Typed.pasting(home, FORBIDDEN, "diagnose", "-");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.FINDINGS);
    assertThat(typed.out())
        .contains("text as pasted, undated")
        .contains("pods.pod-security-rejects")
        .contains("Only pasted lines were looked at; nothing follows from what they do not show.")
        .doesNotContain("Could not look at")
        .doesNotContain("1970")
        .doesNotContain("0 s ago");
    assertThat(typed.out()).isEqualTo(Typed.pasting(home, FORBIDDEN, "diagnose", "-").out());
  }

  @Test
  void theProofNamesThePastedLine() {
    Typed typed = Typed.pasting(home, "\n\n" + FORBIDDEN, "explain", "pod-security-rejects", "-");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(typed.out()).contains("pasted text:3");
  }

  @Test
  void theReportCanBeReadAgain() {
    Typed.pasting(home, FORBIDDEN, "diagnose", "-");

    assertThat(Typed.ichor(home, "explain", "pod-security-rejects").out())
        .contains("pasted text:1");
    assertThat(Typed.pasting(home, FORBIDDEN, "diagnose", "-o", "json", "-").out())
        .contains("\"asOf\": null")
        .contains("\"mode\": \"text\"");
  }

  @Test
  void severalInputsAreOneCluster() throws IOException {
    Path lines = Files.writeString(home.resolve("lines.txt"), FORBIDDEN);
    String bundle = Captures.named("healthy").bundle().toString();
    Typed typed =
        Typed.pasting(home, ALARM, "diagnose", "-o", "json", "-", lines.toString(), bundle);

    assertThat(typed.out())
        .contains("\"mode\": \"mixed\"")
        .contains("pods.pod-security-rejects:")
        .contains("etcd.space-exhausted:cluster/");
  }

  @Test
  void whatIsUnderstoodIsSaidWhenNothingIs() {
    Typed typed = Typed.pasting(home, "it does not work\n", "diagnose", "-");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(typed.err()).contains("nothing in pasted text was recognised").contains("dmesg");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void anArchiveIsGivenByItsName() throws IOException {
    byte[] zip = Files.readAllBytes(Captures.named("healthy").bundle());
    String head = new String(zip, 0, 100, java.nio.charset.StandardCharsets.ISO_8859_1);
    Typed typed = Typed.pasting(home, head, "diagnose", "-");

    assertThat(typed.exitCode()).isEqualTo(ExitCode.INPUT);
    assertThat(typed.err()).contains("is a zip archive; give the name of the file instead");
  }
}
