package dev.ichor.collect.live;

import dev.ichor.talos.Endpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A port that takes connections at once and lets nothing through until it is opened. */
final class SlowDoor implements AutoCloseable {

  private final ServerSocket outside = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final CountDownLatch opened = new CountDownLatch(1);
  private final List<Socket> sockets = new CopyOnWriteArrayList<>();
  private final int inside;

  SlowDoor(int inside) throws IOException {
    this.inside = inside;
    start(this::accept);
  }

  Endpoint endpoint() {
    return new Endpoint("127.0.0.1", "127.0.0.1", outside.getLocalPort());
  }

  void open() {
    opened.countDown();
  }

  private void accept() throws IOException, InterruptedException {
    while (!outside.isClosed()) {
      Socket client = outside.accept();
      sockets.add(client);
      opened.await();
      Socket server = new Socket(InetAddress.getLoopbackAddress(), inside);
      sockets.add(server);
      start(() -> client.getInputStream().transferTo(server.getOutputStream()));
      start(() -> server.getInputStream().transferTo(client.getOutputStream()));
    }
  }

  /** Something that ends when its socket is closed. */
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException closed) {
                return;
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "slow-door");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    outside.close();
    for (Socket socket : sockets) {
      socket.close();
    }
  }
}
