package dev.ichor.talos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.collect.reading.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECKey;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The talosconfig is found and read as talosctl does it, and faults are told in sentences. */
class TalosconfigTest {

  @TempDir private Path folder;

  private Talosconfig config(String... lines) throws Exception {
    return Talosconfig.read(write(String.join("\n", lines) + "\n"));
  }

  private TalosconfigPlace write(String text) throws IOException {
    Path file = folder.resolve("talosconfig");
    Files.writeString(file, text);
    return new TalosconfigPlace(file, "--talosconfig");
  }

  private static String indented(String field, String pem) {
    return "    " + field + ": " + Authority.base64(pem);
  }

  @ParameterizedTest
  @CsvSource({
    "10.5.0.2, 10.5.0.2, 50000",
    "10.5.0.2:443, 10.5.0.2, 443",
    "cp-1.example.net, cp-1.example.net, 50000",
    "fd00::2, fd00:0:0:0:0:0:0:2, 50000",
    "[fd00::2]:6443, fd00:0:0:0:0:0:0:2, 6443",
    "https://lb.example.net, lb.example.net, 443",
    "https://lb.example.net:50000/, lb.example.net, 50000",
    "tcp://10.5.0.2, 10.5.0.2, 50000"
  })
  void endpointsAreReadAsTalosctlReadsThem(String text, String host, int port) throws Exception {
    assertThat(Endpoint.parse(text)).isEqualTo(new Endpoint(text, host, port));
  }

  @ParameterizedTest
  @CsvSource({"''", "10.5.0.2:port", "10.5.0.2:70000", "'10.5.0.2 10.5.0.3'", "[fd00::2]:x"})
  void whatIsNoAddressIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> Endpoint.parse(text))
        .isInstanceOf(TalosconfigException.class)
        .hasMessageStartingWith("the endpoint \"" + text + "\" is no address; expected ");
  }

  @Test
  void theUsualPlacesAreThoseOfTalosctlAndNothingIsCreated() throws Exception {
    Path pod = folder.resolve("pod");
    Path home = Files.createDirectories(folder.resolve("home"));
    Map<String, String> none = Map.of();
    assertThat(TalosconfigPlace.find(null, none, home, pod)).isEmpty();
    assertThat(home).isEmptyDirectory();

    Files.writeString(pod, "x");
    assertThat(TalosconfigPlace.find(null, none, home, pod))
        .contains(new TalosconfigPlace(pod, "the pod"));
    Path usual = Files.createDirectories(home.resolve(".talos")).resolve("config");
    Files.writeString(usual, "x");
    assertThat(TalosconfigPlace.find(null, none, home, pod))
        .contains(new TalosconfigPlace(usual, "the home folder"));
    Path named = Files.writeString(folder.resolve("named"), "x");
    assertThat(TalosconfigPlace.find(null, Map.of("TALOSCONFIG", named.toString()), home, pod))
        .contains(new TalosconfigPlace(named, "TALOSCONFIG"));
    Map<String, String> moved = Map.of("TALOS_HOME", home.resolve(".talos").toString());
    assertThat(TalosconfigPlace.find(null, moved, folder, pod))
        .contains(new TalosconfigPlace(usual, "TALOS_HOME"));
    assertThat(TalosconfigPlace.find(null, Map.of("TALOS_HOME", "talos"), home, pod))
        .contains(new TalosconfigPlace(usual, "the home folder"));
    Path given = folder.resolve("given");
    assertThat(TalosconfigPlace.find(given, none, home, pod))
        .contains(new TalosconfigPlace(given, "--talosconfig"));
  }

  @Test
  void aContextIsReadWithItsOldTargetAndKeptWithoutItsKey() throws Exception {
    Authority talos = Authority.talos();
    Authority.Identity client =
        talos.leaf("O=os:reader+O=os:etcd:backup", Duration.ofHours(-1), Duration.ofDays(9));
    String key = Authority.base64(client.keyPem("ED25519 PRIVATE KEY"));
    Talosconfig config =
        config(
            "context: lab",
            "contexts:",
            "  lab:",
            "    endpoints: [10.5.0.2, 'https://lb.example.net']",
            "    target: 10.5.0.9",
            "    nodes: [10.5.0.4]",
            indented("ca", talos.pem() + Authority.talos().pem()),
            indented("crt", client.certificatePem()),
            "    key: " + key,
            "  other: {}");

    TalosContext context = config.context("");

    assertThat(context.endpoints())
        .extracting(Endpoint::dialled)
        .containsExactly("10.5.0.2:50000", "lb.example.net:443", "10.5.0.9:50000");
    assertThat(context.nodes()).containsExactly("10.5.0.4");
    assertThat(context.credentials().authorities()).hasSize(2);
    assertThat(context.credentials().roles())
        .containsExactlyInAnyOrder("os:reader", "os:etcd:backup");
    assertThat(context.credentials().keyManagers()).isNotEmpty();
    assertThat(context.toString() + config).doesNotContain(key);
    Answer.Whole kept =
        (Answer.Whole) config.reading(context, context.target(List.of(), config.place())).answer();
    assertThat(kept.bytes().toStringUtf8())
        .contains("- \"10.5.0.2\"", "crt: ", "ca: ")
        .doesNotContain(key, "key:");
    assertThat(context.credentials().tls()).isNotNull();
  }

  @Test
  void keysOfEveryLabelAreRead() throws Exception {
    for (String[] form :
        new String[][] {
          {"Ed25519", "ED25519 PRIVATE KEY"},
          {"Ed25519", "PRIVATE KEY"},
          {"EC", "PRIVATE KEY"},
          {"EC", "EC PRIVATE KEY"},
          {"RSA", "PRIVATE KEY"},
          {"RSA", "RSA PRIVATE KEY"}
        }) {
      Authority.Identity client = new Authority("O=talos", form[0]).client();
      byte[] der = contents(client.key(), form[1]);
      PemText block = PemText.read(Authority.pem(form[1], der)).get(0);

      assertThat(KeyPairCheck.fits(client.certificate().getPublicKey(), PrivateKeys.read(block)))
          .as(Arrays.toString(form))
          .isTrue();
    }
  }

  /** The form that the label stands for; SEC 1 as Go writes it names its curve. */
  private static byte[] contents(PrivateKey key, String label) throws IOException {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
    if (label.startsWith("EC ")) {
      ECKey curve = (ECKey) key;
      return new ECPrivateKey(
              curve.getParams().getOrder().bitLength(),
              ((java.security.interfaces.ECPrivateKey) key).getS(),
              info.getPrivateKeyAlgorithm().getParameters())
          .getEncoded();
    }
    return label.startsWith("RSA ")
        ? info.parsePrivateKey().toASN1Primitive().getEncoded()
        : key.getEncoded();
  }

  @Test
  void whatIsWrongIsSaidWithAWayOut() throws Exception {
    Authority.Identity client = Authority.talos().client();
    String crt = indented("crt", client.certificatePem());
    String foreign = indented("key", Authority.talos().client().keyPem("ED25519 PRIVATE KEY"));
    assertThatThrownBy(() -> config(""))
        .hasMessageContaining(" is empty: talosctl creates it so when it finds none; name another");
    assertThatThrownBy(() -> config("clusters: []"))
        .hasMessageContaining(" has no contexts: it is a kubeconfig");
    assertThatThrownBy(() -> config("contexts: {production: {}, staging: {}}").context("prduction"))
        .hasMessageContaining(
            " has no context \"prduction\"; did you mean \"production\"? It has: production,"
                + " staging");
    assertThatThrownBy(() -> config("contexts: {lab: {}}").context(""))
        .hasMessageEndingWith(" selects no context; choose one with --context: lab");
    assertThatThrownBy(() -> config("contexts: {lab: {crt: '!'}}").context("lab"))
        .hasMessageContaining("line 1, context \"lab\": 'crt' is not the base64 of PEM; ");
    assertThatThrownBy(() -> config("contexts:", "  lab:", crt, foreign).context("lab"))
        .hasMessageContaining("line 4, context \"lab\": 'key' does not belong to the certificate");
    assertThatThrownBy(
            () -> config("contexts: {lab: {auth: {siderov1: {identity: me}}}}").context("lab"))
        .hasMessageContaining(
            "'auth.siderov1' asks for calls signed by a key of Omni, which is not");
    assertThatThrownBy(() -> config("contexts: {lab: {proxy-url: 'http://p'}}").context("lab"))
        .hasMessageContaining("'proxy-url' asks for a proxy, which is not supported; ");
    Talosconfig bare = config("contexts: {lab: {}}");
    assertThatThrownBy(() -> bare.context("lab").target(List.of(), bare.place()))
        .hasMessageStartingWith("no target is known: the context \"lab\" of the talosconfig ");
    assertThatThrownBy(
            () -> Talosconfig.read(new TalosconfigPlace(folder.resolve("none"), "TALOSCONFIG")))
        .hasMessageContaining(", named by TALOSCONFIG, does not exist; name another");
  }

  @Test
  void anExpiredCertificateIsNoErrorOfTheFile() throws Exception {
    Authority.Identity expired =
        Authority.talos().leaf("O=os:reader", Duration.ofDays(-9), Duration.ofDays(-1));

    TalosContext context =
        config(
                "contexts:",
                "  lab:",
                indented("crt", expired.certificatePem()),
                indented("key", expired.keyPem("PRIVATE KEY")))
            .context("lab");

    assertThat(context.credentials().certificate()).contains(expired.certificate());
  }
}
