package dev.ichor.collect.kube;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.Reading;
import dev.ichor.fact.LogFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.log.QuotedLines;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who trusts whom on the way to an API server, by mutual TLS on loopback. */
class KubeTlsTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final KubePki pki = new KubePki();

  @TempDir Path folder;

  @Test
  void keysInTheFormOfTalosWork() throws Exception {
    try (KubeServer server = serverFor(HOUR, "127.0.0.1")) {
      Map<String, Reading> readings = read(server, pki, client(pki));

      assertThat(requireNonNull(readings.get("kubernetes nodes")).answer())
          .isInstanceOf(Answer.Whole.class);
      assertThat(readings).doesNotContainKey("kubernetes client");
    }
  }

  @Test
  void aServerOfAnotherAuthorityIsNotTrusted() throws Exception {
    try (KubeServer server = serverFor(HOUR, "127.0.0.1")) {
      assertThat(said(read(server, new KubePki(), client(pki))))
          .isEqualTo(
              "Unable to connect to the server: tls: failed to verify certificate: x509:"
                  + " certificate signed by unknown authority");
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void aServerOfAnotherNameSaysWhatItsNamesAre() throws Exception {
    try (KubeServer server = serverFor(HOUR, "10.96.0.1", "kubernetes")) {
      assertThat(said(read(server, pki, client(pki))))
          .isEqualTo(
              "Unable to connect to the server: tls: failed to verify certificate: x509:"
                  + " certificate is valid for 10.96.0.1, kubernetes, not 127.0.0.1");
    }
  }

  @Test
  void aCertificateOfTheServerThatHasExpiredSaysWhen() throws Exception {
    try (KubeServer server = serverFor(Duration.ofSeconds(-30), "127.0.0.1")) {
      assertThat(said(read(server, pki, client(pki))))
          .matches(
              "Unable to connect to the server: tls: failed to verify certificate: x509:"
                  + " certificate has expired or is not yet valid: current time \\S+Z is after"
                  + " \\S+Z");
    }
  }

  @Test
  void aClientOfAnotherAuthorityIsRejectedAndNothingIsRead() throws Exception {
    try (KubeServer server = serverFor(HOUR, "127.0.0.1")) {
      Map<String, Reading> readings = read(server, pki, client(new KubePki()));

      assertThat(requireNonNull(readings.get("kubernetes nodes")).answer())
          .isInstanceOf(Answer.None.class);
      assertThat(server.asked).isEmpty();
    }
  }

  @Test
  void everyRefusalIsAFactOfTheClient() throws Exception {
    try (KubeServer server = serverFor(HOUR, "10.96.0.1")) {
      assertThat(facts(said(read(server, pki, client(pki)))))
          .containsExactly("CertificateLacksName");
      assertThat(facts(said(read(server, new KubePki(), client(pki)))))
          .containsExactly("CertificateUntrusted");
    }
  }

  private static java.util.List<String> facts(String line) {
    return QuotedLines.read(ArtefactId.CLIENT_KUBECTL, line, NodeName.CLUSTER).stream()
        .map(LogFact::getClass)
        .map(Class::getSimpleName)
        .toList();
  }

  private KubeServer serverFor(Duration until, String... names) throws Exception {
    Duration since = Duration.ofHours(-2);
    return new KubeServer(pki.server(pki.identity(since, until, names)), true);
  }

  private static KubePki.Identity client(KubePki authority) {
    return authority.identity(Duration.ofHours(-2), HOUR);
  }

  private Map<String, Reading> read(KubeServer server, KubePki trusted, KubePki.Identity client)
      throws Exception {
    Path config =
        KubeServer.kubeconfig(
            folder,
            server.url(),
            ", certificate-authority-data: " + trusted.authorityData(),
            "client-certificate-data: "
                + client.certificateData()
                + ", client-key-data: "
                + client.keyData());
    KubeOptions options = new KubeOptions(true, config, null, folder, LIMIT, LIMIT);
    Map<String, Reading> readings = new ConcurrentHashMap<>();
    try (KubeSource source = KubeSource.open(options, Map.of(), Clock.systemUTC())) {
      source.read(reading -> readings.put(reading.call(), reading));
    }
    return readings;
  }

  private static String said(Map<String, Reading> readings) {
    Reading client = requireNonNull(readings.get("kubernetes client"), readings.toString());
    String line = ((Answer.Whole) client.answer()).bytes().toStringUtf8().strip();
    return line.substring(line.indexOf(' ') + 1);
  }
}
