package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Configurations before they are applied. The files were made by Talos's own generator; secrets in
 * them were replaced by invented ones.
 */
class ConfigurationTest {

  private static final Path CONFIGS = Path.of("src/test/resources/configs");
  private static final Pattern SECRET =
      Pattern.compile("(?m)^ *(?:key|token|secret|id|secretboxEncryptionSecret): (\\S{20,})$");

  @TempDir private Path home;

  private Typed diagnose(String folder, String... more) throws IOException {
    return Typed.ichor(
        home,
        Stream.of(
                Stream.of("diagnose", "--no-keep", "--as-of", "2026-12-01T00:00:00Z"),
                Stream.of(more),
                files(folder).stream().map(Path::toString))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private static List<Path> files(String folder) throws IOException {
    try (Stream<Path> files = Files.list(CONFIGS.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "subnet-overlap, network.subnet-overlap:node/cp-1",
    "missing-san, talos-api.certificate-lacks-load-balancer:endpoint/api.example.net",
    "'worker-endpoint', 'client.worker-as-endpoint:client/talosctl,worker=worker-1'",
    "'vip-endpoint', 'client.vip-as-endpoint:client/talosctl,address=192.0.2.100'",
    "no-port, endpoint.wrong-port:endpoint/https://k8s.example.net",
    "mixed, node.foreign-secrets:node/worker.yaml",
    "twins, discovery.shared-secrets:cluster/homelab"
  })
  void theMistakesOfTheGuideAreFoundAlone(String folder, String key) throws IOException {
    Typed typed = diagnose(folder, "-o", "json");

    assertThat(typed.out()).contains("\"key\": \"" + key + "\"");
    assertThat(diagnose(folder).out()).contains(" 1 found, 0 expected");
  }

  @Test
  void nothingIsFoundInAGoodSet() throws IOException {
    Typed typed = diagnose("good");

    assertThat(typed.out())
        .startsWith("homelab · 1 control plane, 1 worker")
        .contains(" 0 found, 0 expected");
    assertThat(typed.exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void noSecretIsShownNorWhatItCouldBeFoundBy(String format) throws Exception {
    for (String folder : List.of("mixed", "twins", "subnet-overlap")) {
      String shown = diagnose(folder, "-v", "-o", format).out();
      for (Path file : files(folder)) {
        for (String secret : secrets(Files.readString(file))) {
          assertThat(shown).doesNotContain(secret, hash(secret), hash(decoded(secret)));
        }
      }
    }
  }

  private static List<String> secrets(String text) {
    Matcher matcher = SECRET.matcher(text);
    List<String> secrets = matcher.results().map(found -> found.group(1)).toList();
    assertThat(secrets).isNotEmpty();
    return secrets;
  }

  private static String decoded(String secret) {
    try {
      return new String(Base64.getDecoder().decode(secret), StandardCharsets.ISO_8859_1);
    } catch (IllegalArgumentException noBase64) {
      return secret;
    }
  }

  private static String hash(String secret) throws NoSuchAlgorithmException {
    byte[] bytes = secret.getBytes(StandardCharsets.ISO_8859_1);
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void aPastedConfigurationIsThatOfItsHost() throws IOException {
    String text = Files.readString(CONFIGS.resolve("subnet-overlap/controlplane.yaml"));
    Typed typed = Typed.pasting(home, text, "diagnose", "--no-keep", "-");

    assertThat(typed.out()).contains("the addresses of cp-1 lie in ranges");
  }

  @Test
  void aPieceAmongLinesOfALogIsRead() {
    Typed typed =
        Typed.pasting(
            home,
            """
            [talos] setting resolvers {"component": "controller-runtime", "resolvers": ["1.1.1.1"]}
            this is my config:
            machine:
                network:
                    interfaces:
                        - interface: eth0
                          addresses: [10.244.0.9/24]
            cluster:
                network:
                    podSubnets: [10.244.0.0/16]
            and it does not come up
            """,
            "diagnose",
            "--no-keep",
            "-");

    assertThat(typed.out()).contains("network.subnet-overlap");
  }

  @Test
  void aBrokenConfigurationIsNamedWithItsLine() throws IOException {
    Path file = home.resolve("broken.yaml");
    Files.writeString(file, "version: v1alpha1\nmachine:\n  type: worker\n  type: worker\n");
    Typed typed = Typed.ichor(home, "diagnose", "--no-keep", "-o", "json", file.toString());

    assertThat(typed.out())
        .contains("line 4: no YAML that can be read: the key 'type' stands twice in one mapping");
  }
}
