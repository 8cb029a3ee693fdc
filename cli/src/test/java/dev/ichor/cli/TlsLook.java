package dev.ichor.cli;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.boot.BuiltInExpert;
import dev.ichor.talos.Authority;
import dev.ichor.talos.Authority.Identity;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code ichor diagnose} without an input found, from its process' point of view.
 *
 * @param exitCode of the command
 * @param roots ids of the problems that nothing explains, causes and symptoms
 * @param rules names of the rules that concluded them
 * @param err what was said beside the report
 */
record TlsLook(int exitCode, SortedSet<String> roots, SortedSet<String> rules, String err) {

  /**
   * Looks by a talosconfig of one endpoint.
   *
   * @param folder where the talosconfig is put; nothing else is there
   * @param trusted the authority in the talosconfig
   * @param more arguments of the command
   */
  static TlsLook at(
      Path folder, String endpoint, Authority trusted, Identity client, String... more)
      throws Exception {
    Path file = Files.writeString(folder.resolve("talosconfig"), file(endpoint, trusted, client));
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("diagnose", "--talosconfig", file.toString(), "--no-kube"));
    arguments.addAll(List.of("--no-keep", "--timeout", "30s"));
    arguments.addAll(List.of("-o", "json"));
    arguments.addAll(List.of(more));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            false,
            0,
            Map.of(),
            folder,
            Clock.systemUTC());
    BuiltInExpert expert = new BuiltInExpert();
    int exitCode = Main.run(terminal, () -> expert, arguments.toArray(String[]::new));
    terminal.flush();
    return read(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static TlsLook read(int exitCode, String json, String err) throws Exception {
    YamlValue report = YamlReader.read(json, 0);
    SortedSet<String> roots = new TreeSet<>();
    SortedSet<String> keys = new TreeSet<>();
    for (YamlValue conclusion : report.key("conclusions").elements()) {
      if (List.of("root", "unexplained").contains(conclusion.key("role").text())) {
        roots.add(conclusion.key("id").text());
        keys.add(conclusion.key("key").text());
      }
    }
    SortedSet<String> rules = new TreeSet<>();
    for (YamlValue proof : report.key("proofs").entries().values()) {
      if (keys.contains(proof.key("conclusion").text())) {
        rules.add(proof.key("rule").text());
      }
    }
    return new TlsLook(exitCode, roots, rules, err);
  }

  private static String file(String endpoint, Authority trusted, Identity client) {
    return String.join(
        "\n",
        "context: lab",
        "contexts:",
        "  lab:",
        "    endpoints: [\"" + endpoint + "\"]",
        "    ca: " + Authority.base64(trusted.pem()),
        "    crt: " + Authority.base64(client.certificatePem()),
        "    key: " + Authority.base64(client.keyPem("ED25519 PRIVATE KEY")),
        "");
  }
}
