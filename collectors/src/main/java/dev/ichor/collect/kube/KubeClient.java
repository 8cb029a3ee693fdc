package dev.ichor.collect.kube;

import io.fabric8.kubernetes.client.RequestConfig;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.utils.HttpClientUtils;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * GETs of the Kubernetes API, and nothing but GETs. Each has a deadline and a limit of size; none
 * is repeated: a server that says 429 because its storage is not there says something worth
 * telling.
 */
final class KubeClient implements AutoCloseable {

  /** Bytes of one answer; a page of 500 nodes has about 10 MiB. */
  static final int LARGEST = 32 * 1024 * 1024;

  private final HttpClient http;
  private final KubeTarget target;

  private KubeClient(HttpClient http, KubeTarget target) {
    this.http = http;
    this.target = target;
  }

  static KubeClient of(KubeTarget target, Duration connect, PresentedCertificate presented)
      throws KubeconfigException {
    HttpClient.Builder builder = HttpClientUtils.getHttpClientFactory().newBuilder();
    builder.connectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS);
    if ("https".equals(target.server().getScheme())) {
      builder.sslContext(KubeTls.keys(target), KubeTls.trust(target, presented));
    }
    target.proxy().ifPresent(proxy -> proxy(builder, proxy));
    builder.authenticatorNone();
    return new KubeClient(builder.tag(withoutRepeating()).build(), target);
  }

  private static void proxy(HttpClient.Builder builder, URI proxy) {
    boolean socks = proxy.getScheme().startsWith("socks5");
    int port = proxy.getPort() < 0 ? (socks ? 1080 : 80) : proxy.getPort();
    builder.proxyAddress(new InetSocketAddress(proxy.getHost(), port));
    builder.proxyType(socks ? HttpClient.ProxyType.SOCKS5 : HttpClient.ProxyType.HTTP);
  }

  private static RequestConfig withoutRepeating() {
    RequestConfig config = new RequestConfig(null, null, null, null, null, null, null, null);
    config.setRequestRetryBackoffLimit(0);
    config.setRequestRetryBackoffInterval(1000);
    return config;
  }

  /**
   * Asks.
   *
   * @param pathAndQuery path of the URL with its query
   * @param limit how long the whole answer may take
   * @throws IOException when there is none
   * @throws TimeoutException when it did not come in time
   */
  HttpAnswer get(String pathAndQuery, Duration limit)
      throws IOException, TimeoutException, InterruptedException {
    String base = target.server().toString().replaceAll("/+$", "");
    HttpRequest.Builder request = http.newHttpRequestBuilder().uri(base + pathAndQuery);
    request.header("Accept", "application/json, */*");
    if (!target.authorization().isEmpty()) {
      request.header("Authorization", target.authorization());
    }
    Collected collected = new Collected(LARGEST);
    AtomicReference<@Nullable AsyncBody> body = new AtomicReference<>();
    CompletableFuture<HttpResponse<AsyncBody>> head =
        http.consumeBytes(
            request.build(),
            (buffers, more) -> {
              if (collected.add(buffers)) {
                more.consume();
              } else {
                more.cancel();
              }
            });
    CompletableFuture<HttpAnswer> answer =
        head.thenCompose(
            response -> {
              body.set(response.body());
              response.body().consume();
              return response
                  .body()
                  .done()
                  .handle(
                      (done, failure) ->
                          collected.answer(response.code(), date(response), failure));
            });
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      head.cancel(true);
      AsyncBody open = body.get();
      if (open != null) {
        open.cancel();
      }
    }
  }

  private static IOException failure(ExecutionException e) {
    Throwable cause = e;
    while (cause.getCause() != null && !(cause instanceof IOException)) {
      cause = cause.getCause();
    }
    return cause instanceof IOException io ? io : new IOException(cause);
  }

  private static @Nullable Instant date(HttpResponse<?> response) {
    String replayed = response.header("ichor-replay-at");
    String date = response.header("Date");
    try {
      if (replayed != null) {
        return Instant.parse(replayed);
      }
      return date == null ? null : DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
    } catch (DateTimeException noDate) {
      return null;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
