package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.talos.Authority;
import dev.ichor.talos.Authority.Identity;
import dev.ichor.talos.TalosServer;
import io.grpc.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cluster that cannot be reached, or is not trusted, is diagnosed: by real TLS on loopback. */
class LiveTlsTest {

  private static final String CUT = "client.handshake-failing";
  private static final String GONE = "client.endpoint-unreachable";
  private static final String WRONG = "client.wrong-talosconfig";
  private static final String ENDED = "client.certificate-expired";
  private static final String LACKS_NODE = "talos-api.certificate-lacks-node-ip";
  private static final String LACKS_BALANCER = "talos-api.certificate-lacks-load-balancer";
  private static final String BY_DATES = ENDED + ", its own dates say so";
  private static final String BY_SERVER = ENDED + ", the server says so";
  private static final String BY_CUT = ENDED + ", the connection was cut";
  private static final Authority TALOS = Authority.talos();
  private static final Authority OTHER = Authority.talos();
  private static final Identity OWN = TALOS.server("127.0.0.1");

  @TempDir private Path folder;

  /**
   * A case.
   *
   * @param wire what listens
   * @param trusted the authority in the talosconfig
   * @param patience the limit of a call
   * @param roots what is found, and nothing besides
   * @param unprobed the same without probes
   */
  private record Row(
      String name,
      Wire wire,
      Authority trusted,
      Identity client,
      String patience,
      List<String> roots,
      List<String> unprobed) {

    Row seenBy(Authority other, Identity with) {
      return new Row(name, wire, other, with, patience, roots, unprobed);
    }

    Row waiting(String less) {
      return new Row(name, wire, trusted, client, less, roots, unprobed);
    }

    Row withoutProbes(String... other) {
      return new Row(name, wire, trusted, client, patience, roots, List.of(other));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Row row(String name, Wire wire, String... roots) {
    return new Row(name, wire, TALOS, TALOS.client(), "10s", List.of(roots), List.of(roots));
  }

  private static Wire shows(Identity certificate) {
    return Wire.machine(TALOS, certificate);
  }

  private static Identity ended(String subject, String... names) {
    return TALOS.leaf(subject, Duration.ofDays(-9), Duration.ofDays(-1), names);
  }

  static Stream<Row> ofTrust() {
    return Stream.of(
        row("works", shows(OWN)),
        row("wrong authority", shows(OWN), WRONG).seenBy(OTHER, OTHER.client()),
        row("wrong authority, right client", shows(OWN), WRONG).seenBy(OTHER, TALOS.client()),
        row("no address in the certificate", shows(TALOS.server("cp-1")), LACKS_NODE),
        row("other addresses in it", shows(TALOS.server("10.5.0.2", "10.5.0.3")), LACKS_BALANCER),
        row("expired server", shows(ended("CN=cp-1", "127.0.0.1")), CUT),
        row("maintenance", shows(Authority.maintenance("127.0.0.1")), "client.node-in-maintenance")
            .withoutProbes(CUT));
  }

  static Stream<Row> ofClients() {
    Wire lost = Wire.refusing(OWN, RefusingServer.LOST);
    return Stream.of(
        row("foreign client", Wire.refusing(OWN, RefusingServer.UNKNOWN_CA), WRONG)
            .seenBy(TALOS, OTHER.client()),
        row("foreign client, the alert is lost", lost, CUT).seenBy(TALOS, OTHER.client()),
        row("foreign client, the alert says nothing", shows(OWN), CUT)
            .seenBy(TALOS, OTHER.client()),
        row("expired client", Wire.refusing(OWN, RefusingServer.EXPIRED), ENDED)
            .seenBy(TALOS, ended("O=os:reader")),
        row(
            "expired by the clock of the server",
            Wire.refusing(OWN, RefusingServer.EXPIRED),
            ENDED),
        row("expired client, the alert is lost", Wire.refusing(OWN, RefusingServer.LOST), ENDED)
            .seenBy(TALOS, ended("O=os:reader")));
  }

  static Stream<Row> ofPorts() {
    return Stream.of(
        row("plain text", Wire.plainText(), CUT),
        row("TLS 1.2", Wire.machine(TALOS, OWN, "TLSv1.2"), "talos-api.tls-too-old"),
        row("refused", Wire.nothing(), GONE),
        row("silent", Wire.silent(), GONE).waiting("2s"),
        row("timeout", Wire.dropping(), GONE).waiting("2s"),
        row("no route", Wire.noRoute(), GONE));
  }

  private TlsLook look(Row row, String... more) throws Exception {
    String[] all = Arrays.copyOf(more, more.length + 2);
    all[more.length] = "--call-timeout";
    all[more.length + 1] = row.patience();
    return TlsLook.at(folder, row.wire().endpoint(), row.trusted(), row.client(), all);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"ofTrust", "ofClients", "ofPorts"})
  void whatStandsInTheWayIsFoundAndNothingBesides(Row row) throws Exception {
    try (Wire wire = row.wire()) {
      TlsLook probed = look(row);
      TlsLook unprobed = look(row, "--no-probe");
      assertThat(probed.roots()).as(wire.endpoint()).containsExactlyElementsOf(row.roots());
      assertThat(unprobed.roots()).containsExactlyElementsOf(row.unprobed());
      int exitCode = row.roots().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
      assertThat(List.of(probed.exitCode(), unprobed.exitCode())).containsOnly(exitCode);
    }
  }

  @Test
  void anExpiredClientIsKnownByTheRefusalAndByItsDates() throws Exception {
    Identity expired = ended("O=os:reader");
    assertThat(expiredBy(RefusingServer.EXPIRED, TALOS.client())).containsExactly(BY_SERVER);
    assertThat(expiredBy(RefusingServer.EXPIRED, expired)).containsExactly(BY_DATES, BY_SERVER);
    assertThat(expiredBy(RefusingServer.LOST, expired)).containsExactly(BY_DATES, BY_CUT);
  }

  private SortedSet<String> expiredBy(int alert, Identity client) throws Exception {
    try (Wire wire = Wire.refusing(OWN, alert)) {
      return TlsLook.at(folder, wire.endpoint(), TALOS, client, "--no-probe").rules();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ed25519", "EC", "RSA"})
  void everyKindOfAuthorityWorks(String algorithm) throws Exception {
    Authority authority = new Authority("O=talos", algorithm);
    try (TalosServer server = new TalosServer(authority, Status.OK)) {
      TlsLook look = TlsLook.at(folder, server.endpoint().dialled(), authority, authority.client());
      assertThat(look.roots()).isEmpty();
      assertThat(look.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(server.asked).isNotEmpty();
    }
  }
}
