package dev.ichor.collect.kube;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** An API server on loopback that answers with recorded bodies and writes down what was asked. */
final class KubeServer implements AutoCloseable {

  /** Answers one call. */
  @FunctionalInterface
  interface Handler {
    void answer(HttpExchange exchange) throws IOException;
  }

  private static final Map<String, String> RECORDED =
      Map.of(
          "/version", "version.json",
          "/readyz", "readyz.txt",
          "/api/v1/nodes", "nodes.json",
          "/api/v1/namespaces/kube-system/pods", "pods-kube-system.json",
          "/api/v1/pods", "pods-kube-system.json",
          "/api/v1/events", "events.json",
          "/apis/certificates.k8s.io/v1/certificatesigningrequests",
              "certificatesigningrequests.json",
          "/apis/apps/v1/daemonsets", "daemonsets-kube-system.json",
          "/apis/coordination.k8s.io/v1/namespaces/kube-node-lease/leases",
              "leases-kube-node-lease.json",
          "/apis/discovery.k8s.io/v1/namespaces/default/endpointslices",
              "endpointslices-kubernetes.json");

  final List<String> asked = new CopyOnWriteArrayList<>();
  final List<String> methods = new CopyOnWriteArrayList<>();
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch end = new CountDownLatch(1);

  KubeServer() {
    this(null, false);
  }

  KubeServer(@Nullable SSLContext tls, boolean clientMustShowCertificate) {
    try {
      InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      if (tls == null) {
        server = HttpServer.create(any, 0);
      } else {
        HttpsServer secure = HttpsServer.create(any, 0);
        secure.setHttpsConfigurator(
            new HttpsConfigurator(tls) {
              @Override
              public void configure(HttpsParameters parameters) {
                SSLParameters wanted = tls.getDefaultSSLParameters();
                wanted.setNeedClientAuth(clientMustShowCertificate);
                parameters.setSSLParameters(wanted);
              }
            });
        server = secure;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return scheme + "://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Answers a path otherwise than it was recorded; {@code *} stands for every path. */
  KubeServer on(String path, Handler handler) {
    handlers.put(path, handler);
    return this;
  }

  /** Says nothing until the server ends. */
  void hang(HttpExchange exchange) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestURI().toString());
    methods.add(exchange.getRequestMethod());
    Handler handler = handlers.getOrDefault(path, handlers.get("*"));
    if (handler != null) {
      handler.answer(exchange);
    } else if (RECORDED.containsKey(path)) {
      answer(exchange, 200, recorded("healthy/" + RECORDED.get(path)));
    } else {
      answer(exchange, 200, "{\"kind\":\"List\",\"metadata\":{},\"items\":[]}");
    }
  }

  static Handler status(int code, String body) {
    return exchange -> answer(exchange, code, body);
  }

  static void answer(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("ichor-replay-at", "2026-11-22T12:53:58Z");
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  static String recorded(String name) {
    try (InputStream in =
        Objects.requireNonNull(KubeServer.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a kubeconfig for a server. */
  static Path kubeconfig(Path folder, String url, String cluster, String user) {
    try {
      return Files.writeString(
          folder.resolve("config"),
          """
          apiVersion: v1
          kind: Config
          current-context: admin@lab
          contexts:
          - name: admin@lab
            context: {cluster: lab, user: admin}
          clusters:
          - name: lab
            cluster: {server: "%s"%s}
          users:
          - name: admin
            user: {%s}
          """
              .formatted(url, cluster, user));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
