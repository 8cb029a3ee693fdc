package dev.ichor.cli;

import dev.ichor.talos.Authority;
import dev.ichor.talos.Authority.Identity;
import dev.ichor.talos.FullPort;
import dev.ichor.talos.TalosServer;
import io.grpc.Status;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/**
 * What listens at an endpoint.
 *
 * @param endpoint as a talosconfig has it
 * @param behind what is stopped in the end
 */
record Wire(String endpoint, Closeable behind) implements AutoCloseable {

  private static Wire of(int port, Closeable behind) {
    return new Wire("127.0.0.1:" + port, behind);
  }

  /** A machine that shows a certificate and takes clients of an authority. */
  static Wire machine(Authority trusted, Identity own, String... protocols) {
    try {
      TalosServer server = new TalosServer(trusted, own, Status.OK, protocols);
      return of(server.port(), server::close);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** A machine that refuses every client, with an alert of {@link RefusingServer}. */
  static Wire refusing(Identity own, int alert) {
    try {
      RefusingServer server = new RefusingServer(own, alert);
      return of(server.port(), server::close);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What speaks HTTP/2 without TLS. */
  static Wire plainText() {
    try {
      TalosServer server = new TalosServer();
      return of(server.port(), server::close);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Nothing: the system refuses connections. */
  static Wire nothing() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return of(free.getLocalPort(), () -> {});
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** What accepts connections and says nothing. */
  static Wire silent() {
    try {
      ServerSocket silent = new ServerSocket(0, 9, InetAddress.getLoopbackAddress());
      return of(silent.getLocalPort(), silent);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Packets to it vanish. */
  static Wire dropping() {
    try {
      FullPort full = new FullPort();
      return of(full.port(), full::close);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * An address that no connection can lead to: the system answers {@code ENETUNREACH} for the
   * broadcast address of a network, here that of loopback, and sends nothing.
   */
  static Wire noRoute() {
    return new Wire("127.255.255.255:50000", () -> {});
  }

  @Override
  public void close() throws IOException {
    behind.close();
  }
}
