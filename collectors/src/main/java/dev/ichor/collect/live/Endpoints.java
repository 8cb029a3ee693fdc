package dev.ichor.collect.live;

/** How endpoints are written. */
final class Endpoints {

  private Endpoints() {}

  /** The host of {@code 10.0.0.2:50000}, {@code [fd00::2]:50000}, {@code https://host}. */
  static String host(String endpoint) {
    int scheme = endpoint.indexOf("://");
    String rest = scheme < 0 ? endpoint : endpoint.substring(scheme + 3);
    if (rest.startsWith("[") && rest.indexOf(']') > 0) {
      return rest.substring(1, rest.indexOf(']'));
    }
    int colon = rest.indexOf(':');
    return colon >= 0 && colon == rest.lastIndexOf(':') ? rest.substring(0, colon) : rest;
  }
}
