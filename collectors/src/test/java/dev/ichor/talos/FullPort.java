package dev.ichor.talos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port on loopback that takes no more connections: whoever dials it waits. */
public final class FullPort implements AutoCloseable {

  private static final int MOST = 8;
  private static final int PATIENCE_MILLIS = 100;

  private final ServerSocket server;
  private final List<Socket> waiting = new ArrayList<>();

  /** Fills a port until the system accepts no more for a program that does not accept. */
  public FullPort() throws IOException {
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    for (int i = 0; i < MOST; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(server.getLocalSocketAddress(), PATIENCE_MILLIS);
      } catch (SocketTimeoutException nowFull) {
        return;
      }
    }
  }

  /** Its number. */
  public int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    for (Socket socket : waiting) {
      socket.close();
    }
    server.close();
  }
}
