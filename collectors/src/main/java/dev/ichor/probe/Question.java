package dev.ichor.probe;

import java.util.List;

/**
 * What is asked of a server once the connection stands.
 *
 * @param versions versions of TLS to offer
 * @param protocols application protocols to offer; none leaves the extension out
 * @param http path to ask for over HTTP/1.1; empty to ask for nothing
 */
record Question(List<String> versions, List<String> protocols, String http) {

  /** As talosctl asks since 1.13: the Talos API speaks TLS 1.3 and HTTP/2 only. */
  static final Question TALOS = new Question(List.of("TLSv1.3"), List.of("h2"), "");

  /** Whether a server that does not know 1.3 speaks TLS at all. */
  static final Question OLDER = new Question(List.of("TLSv1.2"), List.of("h2"), "");

  /** Every API server answers this, with 401 or 403 where anonymous calls are off. */
  static final Question KUBERNETES =
      new Question(List.of("TLSv1.3", "TLSv1.2"), List.of("http/1.1"), "/healthz");
}
