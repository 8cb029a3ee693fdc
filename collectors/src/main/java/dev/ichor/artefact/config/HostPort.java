package dev.ichor.artefact.config;

import dev.ichor.fact.IpAddress;
import java.util.Locale;

/**
 * A host and its port, as endpoints are written: {@code host}, {@code host:port}, {@code
 * [fd00::4]:port}, a bare IPv6 address, or a URL.
 *
 * @param scheme what stands before {@code ://}, in lower case; empty when nothing does
 * @param host name or address without brackets; addresses in canonical form
 * @param port 0 when none is written
 */
public record HostPort(String scheme, String host, int port) {

  private static final String AFTER_SCHEME = "://";

  /** Takes a text apart. */
  public static HostPort parse(String text) {
    String rest = text.strip();
    String scheme = "";
    int separator = rest.indexOf(AFTER_SCHEME);
    if (separator >= 0) {
      scheme = rest.substring(0, separator).toLowerCase(Locale.ROOT);
      rest = rest.substring(separator + AFTER_SCHEME.length());
    }
    int slash = rest.indexOf('/');
    rest = slash < 0 ? rest : rest.substring(0, slash);
    rest = rest.substring(rest.lastIndexOf('@') + 1);
    int bracket = rest.lastIndexOf(']');
    int colon = rest.lastIndexOf(':');
    boolean bare = bracket < 0 && rest.indexOf(':') != colon;
    boolean ported = colon > bracket && !bare;
    String host = ported ? rest.substring(0, colon) : rest;
    return new HostPort(scheme, canonical(host), ported ? port(rest.substring(colon + 1)) : 0);
  }

  /** A name in lower case, an address in canonical form. */
  public static String canonical(String host) {
    return IpAddress.parse(host)
        .map(IpAddress::text)
        .orElseGet(() -> host.strip().toLowerCase(Locale.ROOT));
  }

  private static int port(String digits) {
    return digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
  }
}
