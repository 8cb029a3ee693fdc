package dev.ichor.probe;

import java.io.IOException;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sockets in use; closing them is the only way to end a read that a server drags out. */
final class OpenSockets implements AutoCloseable {

  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  void add(Socket socket) throws IOException {
    sockets.add(socket);
    if (closed) {
      socket.close();
    }
  }

  void remove(Socket socket) {
    sockets.remove(socket);
    quietly(socket);
  }

  @Override
  public void close() {
    closed = true;
    sockets.forEach(OpenSockets::quietly);
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // a socket that cannot be closed is closed
    }
  }
}
