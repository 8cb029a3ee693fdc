package dev.ichor.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** A server on a free port of 127.0.0.1 that does one thing with each connection. */
final class LoopbackServer implements AutoCloseable {

  /** What it does with a connection; the connection stays open afterwards unless that closes it. */
  @FunctionalInterface
  interface Behaviour {
    void serve(Socket socket) throws IOException;
  }

  private final ServerSocket listener;
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicInteger accepted = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();

  LoopbackServer(Behaviour behaviour) {
    try {
      listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    threads.execute(() -> accept(behaviour));
  }

  private void accept(Behaviour behaviour) {
    try {
      while (true) {
        Socket socket = listener.accept();
        sockets.add(socket);
        accepted.incrementAndGet();
        threads.execute(
            () -> {
              try {
                behaviour.serve(socket);
              } catch (IOException clientLeft) {
                // as clients do
              }
            });
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  int accepted() {
    return accepted.get();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }

  /** A port on which nobody listens. */
  static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /**
   * TLS.
   *
   * @param versions versions of TLS that it knows
   * @param protocols application protocols that it knows; none for no ALPN
   * @param clients the authority of the clients it lets in; null to ask for no certificate
   * @param answer what it says in the end, after a line was read; empty for nothing
   */
  record Tls(
      List<KeyManager> keys,
      List<String> versions,
      List<String> protocols,
      @Nullable Pki clients,
      String answer)
      implements Behaviour {

    static Tls of(List<KeyManager> keys) {
      return new Tls(keys, List.of("TLSv1.3"), List.of("h2"), null, "");
    }

    Tls only(String version) {
      return new Tls(keys, List.of(version), protocols, clients, answer);
    }

    Tls speaking(String... known) {
      return new Tls(keys, versions, List.of(known), clients, answer);
    }

    Tls forClientsOf(Pki authority) {
      return new Tls(keys, versions, protocols, authority, answer);
    }

    Tls answering(String text) {
      return new Tls(keys, versions, protocols, clients, text);
    }

    @Override
    public void serve(Socket socket) throws IOException {
      SSLSocket tls =
          (SSLSocket)
              context().getSocketFactory().createSocket(socket, null, socket.getPort(), false);
      tls.setUseClientMode(false);
      SSLParameters parameters = tls.getSSLParameters();
      parameters.setProtocols(versions.toArray(String[]::new));
      parameters.setApplicationProtocols(protocols.toArray(String[]::new));
      parameters.setNeedClientAuth(clients != null);
      tls.setSSLParameters(parameters);
      tls.startHandshake();
      if (!answer.isEmpty()) {
        tls.getInputStream().read();
        tls.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        tls.close();
        socket.close();
      }
    }

    private SSLContext context() {
      try {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(
            keys.toArray(KeyManager[]::new),
            clients == null ? null : new TrustManager[] {new ClientCheck(clients)},
            null);
        return context;
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    }
  }
}
