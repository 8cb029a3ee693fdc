package dev.ichor.fact;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An IPv4 or IPv6 address.
 *
 * @param text the address in Java's canonical form, without zone and brackets
 */
public record IpAddress(String text) implements Comparable<IpAddress> {

  private static final Pattern LITERAL =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

  private static final List<Cidr> INTERNAL =
      Stream.of(
              "10.0.0.0/8",
              "172.16.0.0/12",
              "192.168.0.0/16",
              "169.254.0.0/16",
              "fc00::/7",
              "fe80::/10")
          .map(Cidr::of)
          .toList();

  /**
   * Reads a literal, with or without brackets or zone; empty when the text is none. Never asks DNS.
   */
  public static Optional<IpAddress> parse(String literal) {
    return bytes(literal).map(IpAddress::canonical);
  }

  /** Reads a literal that is known to be one. */
  public static IpAddress of(String literal) {
    return parse(literal)
        .orElseThrow(() -> new IllegalArgumentException("'" + literal + "' is not an IP address"));
  }

  private static IpAddress canonical(InetAddress address) {
    String text = address.getHostAddress();
    int zone = text.indexOf('%');
    return new IpAddress(zone < 0 ? text : text.substring(0, zone));
  }

  /** Whether it is an IPv6 address. */
  public boolean v6() {
    return text.indexOf(':') >= 0;
  }

  /**
   * Whether both lie in one /24 of IPv4 or one /64 of IPv6, the usual size of a network. The real
   * size is not known from an address; families do not mix.
   */
  public boolean near(IpAddress other) {
    return v6() == other.v6() && new Cidr(text + (v6() ? "/64" : "/24")).contains(other);
  }

  static Optional<InetAddress> bytes(String literal) {
    String bare =
        literal.startsWith("[") && literal.endsWith("]")
            ? literal.substring(1, literal.length() - 1)
            : literal;
    int zone = bare.indexOf('%');
    String address = zone < 0 ? bare : bare.substring(0, zone);
    if (!LITERAL.matcher(address).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /**
   * Whether no route leads to it from the public internet: RFC 1918, 100.64.0.0/10, unique local
   * and link-local addresses.
   */
  public boolean internal() {
    return INTERNAL.stream().anyMatch(range -> range.contains(this));
  }

  @Override
  public int compareTo(IpAddress other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
