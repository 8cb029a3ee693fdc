package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ichor replay --script} as people type it. */
class ReplayScriptTest {

  @TempDir private Path home = Path.of("");

  private static String bundle() {
    return Captures.named("live-healthy").bundle().toString();
  }

  private Path script(String text) throws Exception {
    return Files.writeString(home.resolve("steps.yaml"), text);
  }

  @Test
  void stepsAreToldAsTheyHappenWhileItServes() throws Exception {
    Path script =
        script("[{at: 2ms, certificate: foreign}, {at: 1ms, node: 10.5.0.3, then: dies}]");
    CompletableFuture<Integer> exit = new CompletableFuture<>();
    try (PipedInputStream read = new PipedInputStream(1 << 16);
        PrintStream out =
            new PrintStream(new PipedOutputStream(read), true, StandardCharsets.UTF_8);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(read, StandardCharsets.UTF_8))) {
      Thread serving =
          new Thread(
              () -> exit.complete(run(out, "replay", bundle(), "--script", script.toString())));
      serving.start();
      String line = lines.readLine();
      while (!line.equals("Ctrl-C ends it.")) {
        line = lines.readLine();
      }
      assertThat(List.of(lines.readLine(), lines.readLine()))
          .containsExactly("10.5.0.3: dies", "the certificate is foreign");
      serving.interrupt();
      assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
    }
  }

  private int run(PrintStream out, String... arguments) {
    Terminal world =
        new Terminal(
            InputStream.nullInputStream(),
            out,
            out,
            false,
            false,
            false,
            0,
            Map.of(),
            home,
            Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC));
    return Main.run(
        world,
        () -> {
          throw new AssertionError("a replay asks no expert");
        },
        arguments);
  }

  @Test
  void aScriptThatCannotBePlayedIsRefusedByFileAndLine() throws Exception {
    assertThat(refused(script("- {at: 1s, then: dies}\n- {at: 2s, then: dyes}\n")))
        .contains("steps.yaml: line 2: then 'dyes'; expected works, dies,")
        .contains("did you mean 'dies'?");
    assertThat(refused(script("- {at: 1s, node: 10.5.0.33, then: dies}\n")))
        .contains("steps.yaml: line 1: node '10.5.0.33'; expected 10.5.0.2,")
        .contains("did you mean '10.5.0.3'?");
    assertThat(refused(script("- {at: 1s\n"))).contains("steps.yaml: line ");
    assertThat(refused(home.resolve("none.yaml")))
        .contains("none.yaml: there is no such file or folder");
    Path binary = Files.write(home.resolve("binary.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(refused(binary)).contains("binary.yaml: not UTF-8; expected a list of steps");
  }

  private String refused(Path script) {
    Typed typed = Typed.ichor(home, "replay", bundle(), "--script", script.toString());
    assertThat(typed.exitCode()).isEqualTo(3);
    assertThat(typed.out()).isEmpty();
    return typed.err().replaceAll("\\s+", " ");
  }
}
