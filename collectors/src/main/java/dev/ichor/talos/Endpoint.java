package dev.ichor.talos;

import dev.ichor.artefact.config.HostPort;
import java.util.ArrayList;
import java.util.List;

/**
 * An address at which the Talos API is dialled, as {@code talosctl} understands it: host, {@code
 * host:port}, an IPv6 address bare or in brackets, or a URL.
 *
 * @param written as the user wrote it
 * @param host name or address without brackets; addresses in canonical form
 * @param port 50000 where none is written; 443 for a URL of {@code https}
 */
public record Endpoint(String written, String host, int port) {

  /** The port of apid. */
  public static final int API_PORT = 50000;

  private static final int HTTPS = 443;
  private static final int LAST_PORT = 65535;

  /**
   * Reads an endpoint.
   *
   * @throws TalosconfigException when it is no address
   */
  public static Endpoint parse(String text) throws TalosconfigException {
    HostPort parts = HostPort.parse(text);
    String host = parts.host();
    boolean odd =
        host.isEmpty() || host.chars().anyMatch(c -> c <= ' ' || "[]%\"'".indexOf(c) >= 0);
    if (odd || parts.port() > LAST_PORT || (parts.port() == 0 && endsLikePort(text, host))) {
      throw new TalosconfigException(
          "the endpoint \""
              + text
              + "\" is no address; expected a host or host:port such as 10.5.0.2, [fd00::4]:50000 or"
              + " https://lb.example.net");
    }
    int otherwise = parts.scheme().equals("https") ? HTTPS : API_PORT;
    return new Endpoint(text.strip(), host, parts.port() == 0 ? otherwise : parts.port());
  }

  /**
   * Reads several.
   *
   * @throws TalosconfigException at the first that is no address
   */
  public static List<Endpoint> parse(List<String> texts) throws TalosconfigException {
    List<Endpoint> endpoints = new ArrayList<>();
    for (String text : texts) {
      endpoints.add(parse(text));
    }
    return endpoints;
  }

  /** A colon after the host announces a port, and what follows it was none. */
  private static boolean endsLikePort(String text, String host) {
    String bare = text.strip().replaceFirst("^[A-Za-z]+://", "").replaceFirst("/.*$", "");
    String tail = bare.substring(bare.lastIndexOf(']') + 1);
    return host.indexOf(':') < 0
        ? tail.indexOf(':') >= 0
        : tail.startsWith(":") && bare.contains("]");
  }

  /** Host and port as Go joins them, e.g. {@code [fd00::4]:50000}. */
  public String dialled() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
