package dev.ichor.collect.kube;

import java.net.URI;
import java.util.Optional;

/**
 * Which API server is asked and who asks.
 *
 * @param server base URL
 * @param authority PEM of the certificate authorities to trust; empty for those of the system
 * @param insecure whether the server's certificate is not looked at ({@code
 *     insecure-skip-tls-verify})
 * @param certificate PEM of the client's certificate; empty for none
 * @param key PEM of the client's key; empty for none
 * @param authorization value of the header; empty for none
 * @param proxy URL of the proxy; empty for none
 * @param origin where it comes from, e.g. {@code context admin@lab of /home/me/.kube/config}
 */
record KubeTarget(
    URI server,
    String authority,
    boolean insecure,
    String certificate,
    String key,
    String authorization,
    Optional<URI> proxy,
    String origin) {

  /** The host of the URL, without the brackets of an IPv6 address. */
  String host() {
    String host = server.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    if (server.getPort() >= 0) {
      return server.getPort();
    }
    return "http".equals(server.getScheme()) ? 80 : 443;
  }

  /** Nothing secret. */
  @Override
  public String toString() {
    return server + " (" + origin + ")";
  }
}
