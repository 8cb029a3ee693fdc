package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.boot.Captures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real bundles through the whole command. */
class WholeCommandTest {

  @TempDir private Path home = Path.of(".");

  private Typed diagnose(Path bundle, String... more) {
    return Typed.ichor(
        home,
        Stream.concat(Stream.of("diagnose", "--no-keep", bundle.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void twoRunsAndAShuffledArchiveGiveTheSameBytes(String format) throws IOException {
    Path bundle = home.resolve("support.zip");
    Files.copy(Captures.named("etcd-member-removed").bundle(), bundle);
    Typed first = diagnose(bundle, "-o", format, "--reproducible");
    Typed second = diagnose(bundle, "-o", format, "--reproducible");
    Path shuffled = home.resolve("shuffled.zip");
    Archives.shuffle(bundle, shuffled);
    Files.delete(bundle);
    Files.move(shuffled, bundle);
    Typed third = diagnose(bundle, "-o", format, "--reproducible");

    assertThat(first.exitCode()).isEqualTo(10);
    assertThat(first.out()).contains("etcd.member-removed");
    assertThat(second).isEqualTo(first);
    assertThat(third).isEqualTo(first);
  }

  @Test
  void anUnpackedBundleSaysTheSameAndWithoutItsEvidenceNothing() throws IOException {
    Path folder = home.resolve("unpacked");
    Archives.unpack(Captures.named("etcd-nospace").bundle(), folder);
    assertThat(diagnose(folder).out()).contains("✖ CRITICAL  etcd of");

    for (String log : List.of("controller-runtime.log", "kube-apiserver-fresh-nb1.log")) {
      delete(folder, log);
    }
    Typed without = diagnose(folder, "-o", "json");
    assertThat(diagnose(folder).out()).doesNotContain("✖ CRITICAL  etcd of");
    assertThat(without.out())
        .contains("\"id\": \"etcd.space-exhausted\"")
        .contains("talos.logs.controller-runtime@fresh-nb1");
  }

  private static void delete(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().equals(name)).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void anExplanationEndsInFilesAndLines() {
    Path bundle = Captures.named("etcd-member-removed").bundle();
    Typed why = Typed.ichor(home, "explain", "etcd.member-removed", bundle.toString());

    assertThat(why.exitCode()).isZero();
    assertThat(why.out())
        .contains("etcd.member-removed:node/ichor-cp3")
        .contains("EtcdMemberRemoved")
        .containsPattern("10\\.5\\.0\\.4/service-logs/etcd\\.log:\\d+|etcd\\.log, line \\d+");
  }
}
