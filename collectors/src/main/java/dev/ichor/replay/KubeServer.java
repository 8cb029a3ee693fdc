package dev.ichor.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManagerFactory;

/**
 * The Kubernetes objects of a recording behind a small API that only reads, for kubectl: lists and
 * single objects as JSON, with TLS and certificates on both sides.
 */
public final class KubeServer implements AutoCloseable {

  private static final String NAME = "own";

  private final HttpsServer server;
  private final String host;
  private final String kubeconfig;
  private final boolean recorded;

  private KubeServer(HttpsServer server, String host, String kubeconfig, boolean recorded) {
    this.recorded = recorded;
    this.server = server;
    this.host = host;
    this.kubeconfig = kubeconfig;
  }

  /**
   * Starts to listen on a free port.
   *
   * @param recording what is served
   * @param host the address to listen on
   * @param now the clock of the client
   */
  public static KubeServer start(Recording recording, String host, Instant now)
      throws IOException, GeneralSecurityException {
    Authority authority = Authority.between(Authority.Keys.RSA, recording.moment(), now);
    KubeObjects objects = KubeObjects.of(recording.kubernetes());
    KubeAnswers answers = new KubeAnswers(objects);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(host, 0), 0);
    server.setHttpsConfigurator(new BothSides(tls(authority, host)));
    server.createContext("/", exchange -> answer(exchange, answers));
    server.start();
    String endpoint = host.contains(":") ? "[" + host + "]" : host;
    String address = "https://" + endpoint + ":" + server.getAddress().getPort();
    String file = KubeClientFile.of(address, authority, authority.client("system:masters"));
    return new KubeServer(server, endpoint, file, !objects.byKind().isEmpty());
  }

  private static SSLContext tls(Authority authority, String host)
      throws GeneralSecurityException, IOException {
    Authority.Issued own = authority.server(Set.of(host), Set.of("localhost"));
    char[] password = NAME.toCharArray();
    KeyStore keys = empty();
    Certificate[] chain = {own.certificate()};
    keys.setKeyEntry(NAME, own.keys().getPrivate(), password, chain);
    KeyManagerFactory shown =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    shown.init(keys, password);
    KeyStore trust = empty();
    trust.setCertificateEntry(NAME, authority.certificate());
    TrustManagerFactory trusted =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(trust);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  private static void answer(HttpExchange exchange, KubeAnswers answers) throws IOException {
    try (exchange) {
      KubeAnswers.Answer answer = answerTo((HttpsExchange) exchange, answers);
      byte[] body = answer.json().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(answer.code(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static KubeAnswers.Answer answerTo(HttpsExchange exchange, KubeAnswers answers) {
    if (!known(exchange)) {
      return KubeAnswers.status(401, "Unauthorized", "Unauthorized");
    }
    return exchange.getRequestMethod().equals("GET")
        ? answers.get(exchange.getRequestURI().getPath())
        : KubeAnswers.status(405, "MethodNotAllowed", "a replay only reads");
  }

  private static boolean known(HttpsExchange exchange) {
    try {
      return exchange.getSSLSession().getPeerCertificates().length > 0;
    } catch (SSLPeerUnverifiedException nobody) {
      return false;
    }
  }

  /** Asks clients for a certificate; like an API server it listens to those without one, too. */
  private static final class BothSides extends HttpsConfigurator {

    BothSides(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters parameters) {
      SSLParameters tls = getSSLContext().getDefaultSSLParameters();
      tls.setWantClientAuth(true);
      parameters.setSSLParameters(tls);
    }
  }

  /** Whether the recording has objects at all. */
  public boolean recorded() {
    return recorded;
  }

  /** Where it listens. */
  public String endpoint() {
    return host + ":" + server.getAddress().getPort();
  }

  /** The text of a kubeconfig that leads here; it holds a private key. */
  public String kubeconfig() {
    return kubeconfig;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
