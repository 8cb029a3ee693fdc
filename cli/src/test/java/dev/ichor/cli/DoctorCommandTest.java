package dev.ichor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The own set-up is looked at, and what is missing or wrong is said. */
class DoctorCommandTest {

  @TempDir private Path home;

  @Test
  void withoutATalosconfigNoClusterIsKnown() {
    Session session = new Session(home);

    assertThat(session.run("doctor")).isEqualTo(3);
    assertThat(session.out())
        .contains("missing  talosconfig: none; looked at " + home.resolve(".talos/config"))
        .contains("note     kubeconfig: none at " + home.resolve(".kube/config"));
  }

  @Test
  void anEndpointThatRefusesIsWrongAndSettingsSayWhereTheyComeFrom() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path file = Files.writeString(home.resolve("mine"), "context: lab\ncontexts: {lab: {}}\n");
    Session session = new Session(home).with("TALOSCONFIG", file.toString());

    assertThat(session.run("doctor", "-e", "127.0.0.1:" + port)).isEqualTo(10);
    assertThat(session.out())
        .contains("ok       talosconfig: " + file + ", by TALOSCONFIG")
        .contains("ok       context: lab, by the talosconfig")
        .contains(
            "wrong    endpoint 127.0.0.1:"
                + port
                + ": 127.0.0.1:"
                + port
                + " refuses connections: nothing listens there, by --endpoints");
  }

  @Test
  void theLeastRightsAreARoleOfTalosAndAClusterRole() {
    Session session = new Session(home);

    assertThat(session.run("rbac")).isEqualTo(0);
    assertThat(session.out())
        .startsWith("# Talos: a client certificate with the role os:reader")
        .contains("#   machine.MachineService/Version", "kind: ClusterRole");
    assertThat(session.run("rbac", "--kubernetes")).isEqualTo(0);
    assertThat(session.out()).startsWith("apiVersion: rbac.authorization.k8s.io/v1\n");
  }
}
