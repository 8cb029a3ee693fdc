package dev.ichor.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.report.Report;
import dev.ichor.talos.Authority;
import dev.ichor.talos.Authority.Identity;
import dev.ichor.talos.FullPort;
import dev.ichor.talos.TalosServer;
import io.grpc.Status;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster that cannot be reached, or is not trusted, is diagnosed: by real TLS on loopback. */
class LiveTlsTest {

  @TempDir private Path folder;

  private final Authority talos = Authority.talos();

  /** The problems of the client and of the Talos API that a look by this talosconfig finds. */
  private List<String> look(String endpoint, Authority trusted, Identity client) throws Exception {
    Path file = folder.resolve("talosconfig");
    Files.writeString(
        file,
        String.join(
            "\n",
            "context: lab",
            "contexts:",
            "  lab:",
            "    endpoints: [\"" + endpoint + "\"]",
            "    ca: " + Authority.base64(trusted.pem()),
            "    crt: " + Authority.base64(client.certificatePem()),
            "    key: " + Authority.base64(client.keyPem("ED25519 PRIVATE KEY")),
            ""));
    ReadLimits usual = ReadLimits.defaults();
    LiveRequest request =
        new LiveRequest(
            new LiveRequest.Talos(file, null, List.of(), List.of()),
            new LiveRequest.Kubernetes(false, null, null),
            false,
            new ReadLimits(
                Duration.ofSeconds(20),
                Duration.ofSeconds(2),
                usual.machine(),
                usual.parallel(),
                usual.log(),
                false),
            null,
            List.of(),
            List.of(),
            Severity.ERROR,
            new LiveRequest.Surroundings(Map.of(), folder, Clock.systemUTC()));
    Report report = new BuiltInExpert().look(request, reading -> {}, stage -> {}).report();
    return report.conclusions().stream()
        .map(Report.Conclusion::id)
        .filter(id -> id.startsWith("client.") || id.startsWith("talos-api."))
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> lookAt(TalosServer server) throws Exception {
    return look(server.endpoint().dialled(), talos, talos.client());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void everyKindOfAuthorityWorks(String algorithm) throws Exception {
    Authority authority = new Authority("O=talos", algorithm);
    try (TalosServer server = new TalosServer(authority, Status.OK)) {
      assertThat(look(server.endpoint().dialled(), authority, authority.client())).isEmpty();
      assertThat(server.asked).isNotEmpty();
    }
  }

  @Test
  void aTalosconfigOfAnotherClusterIsTold() throws Exception {
    Authority other = Authority.talos();
    try (TalosServer server = new TalosServer(talos, Status.OK)) {
      assertThat(look(server.endpoint().dialled(), other, other.client()))
          .contains("client.wrong-talosconfig");
      assertThat(look(server.endpoint().dialled(), talos, other.client()))
          .contains("client.wrong-talosconfig");
    }
  }

  @Test
  void anExpiredCertificateOfTheClientIsTold() throws Exception {
    Identity expired = talos.leaf("O=os:reader", Duration.ofDays(-9), Duration.ofDays(-1));
    try (TalosServer server = new TalosServer(talos, Status.OK)) {
      assertThat(look(server.endpoint().dialled(), talos, expired))
          .contains("client.certificate-expired");
    }
  }

  @Test
  void aCertificateThatLacksTheAddressIsTold() throws Exception {
    try (TalosServer server = new TalosServer(talos, talos.server("cp-1"), Status.OK)) {
      assertThat(lookAt(server)).containsExactly("talos-api.certificate-lacks-node-ip");
    }
    Identity others = talos.server("10.5.0.2", "10.5.0.3");
    try (TalosServer server = new TalosServer(talos, others, Status.OK)) {
      assertThat(lookAt(server)).containsExactly("talos-api.certificate-lacks-load-balancer");
    }
  }

  @Test
  void aMachineInMaintenanceIsTold() throws Exception {
    Identity nobody = Authority.maintenance("127.0.0.1");
    try (TalosServer server = new TalosServer(talos, nobody, Status.OK)) {
      assertThat(lookAt(server)).contains("client.node-in-maintenance");
    }
  }

  @Test
  void aPortWithoutTlsAndOneOfOldTlsAreTold() throws Exception {
    try (TalosServer plain = new TalosServer()) {
      assertThat(lookAt(plain)).containsExactly("talos-api.load-balancer-not-tcp");
    }
    Identity own = talos.server("127.0.0.1");
    try (TalosServer old = new TalosServer(talos, own, Status.OK, "TLSv1.2")) {
      assertThat(lookAt(old)).containsExactly("talos-api.tls-too-old");
    }
  }

  @Test
  void whatDoesNotAnswerIsTold() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    assertThat(look("127.0.0.1:" + port, talos, talos.client()))
        .contains("client.endpoint-unreachable");
    try (ServerSocket silent = new ServerSocket(0)) {
      assertThat(look("127.0.0.1:" + silent.getLocalPort(), talos, talos.client()))
          .contains("client.endpoint-unreachable");
    }
  }

  @Test
  void whatDropsPacketsIsTold() throws Exception {
    try (FullPort full = new FullPort()) {
      assertThat(look("127.0.0.1:" + full.port(), talos, talos.client()))
          .contains("client.endpoint-unreachable");
    }
  }
}
