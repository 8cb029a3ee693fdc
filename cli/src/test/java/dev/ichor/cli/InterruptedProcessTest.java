package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures;
import dev.ichor.replay.Fault;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is asked to end while it looks at a cluster. */
class InterruptedProcessTest {

  @TempDir private Path home = Path.of(".");

  private Process ichor(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-Dichor.tty=err", // so it tells how far it is
                "-cp",
                System.getProperty("java.class.path"),
                "dev.ichor.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().keySet().removeIf(name -> name.startsWith("ICHOR"));
    return process.redirectOutput(home.resolve("out").toFile()).start();
  }

  /** One of the machines never answers, so there is time. */
  @Test
  void itLeavesWhatItReadAndSaysSo() throws Exception {
    Path file = home.resolve("cluster.ichor.zip");
    InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Instant now = Instant.now();
    try (ReplayServer server =
        ReplayServer.start(
            RecordingReader.read(Captures.named("live-healthy").bundle()), any, "os:reader", now)) {
      server.faults().set("10.5.0.6", new Fault(Fault.Kind.HANG));
      Path talosconfig = Files.writeString(home.resolve("talosconfig"), server.talosconfig());
      Process process =
          ichor(
              "collect",
              "-o",
              file.toString(),
              "--talosconfig",
              talosconfig.toString(),
              "--no-kube",
              "--call-timeout=60s");
      String err = endedOnceItReads(process);
      assertThat(process.exitValue()).as(err).isEqualTo(130);
      assertThat(err).contains("ichor: interrupted; what was read until then is in " + file);
    }
    assertThat(home.resolve("out")).isEmptyFile();
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files.filter(one -> one.toString().endsWith(".part"))).isEmpty();
    }
    Typed later = Typed.ichor(home, "diagnose", "--no-keep", file.toString());
    assertThat(later.out())
        .startsWith("ichor-lab · Talos v1.13.9")
        .contains("Left out of the input: (collection) (interrupted: what was not read by then");
  }

  private static String endedOnceItReads(Process process) throws Exception {
    StringBuilder err = new StringBuilder();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      int character = lines.read();
      boolean asked = false;
      for (; character >= 0; character = lines.read()) {
        err.append((char) character);
        if (!asked && err.indexOf("read 250 documents") >= 0) {
          process.toHandle().destroy(); // its own would close the streams
          asked = true;
        }
      }
    }
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return err.toString();
  }
}
