package dev.ichor.fact;

import java.util.Optional;

/**
 * A range of addresses in CIDR notation.
 *
 * @param text the range as written, e.g. {@code 10.244.0.0/16}
 */
public record Cidr(String text) implements Comparable<Cidr> {

  /**
   * Reads {@code address/bits} or a bare address (a range of one); empty when the text is neither.
   */
  public static Optional<Cidr> parse(String text) {
    int slash = text.indexOf('/');
    Optional<java.net.InetAddress> base =
        IpAddress.bytes(slash < 0 ? text : text.substring(0, slash));
    if (base.isEmpty()) {
      return Optional.empty();
    }
    int width = base.get().getAddress().length * 8;
    int bits = slash < 0 ? width : bits(text.substring(slash + 1));
    return bits < 0 || bits > width ? Optional.empty() : Optional.of(new Cidr(text));
  }

  /** Reads a range that is known to be one. */
  public static Cidr of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is not a CIDR range"));
  }

  private static int bits(String digits) {
    return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
  }

  /** Whether the address lies in this range. Families do not mix. */
  public boolean contains(IpAddress address) {
    int slash = text.indexOf('/');
    byte[] base =
        IpAddress.bytes(slash < 0 ? text : text.substring(0, slash)).orElseThrow().getAddress();
    byte[] other = IpAddress.bytes(address.text()).orElseThrow().getAddress();
    if (base.length != other.length) {
      return false;
    }
    int bits = slash < 0 ? base.length * 8 : Integer.parseInt(text.substring(slash + 1));
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> (i % 8);
      if ((base[i / 8] & mask) != (other[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a range of IPv6 addresses. */
  public boolean v6() {
    return text.indexOf(':') >= 0;
  }

  @Override
  public int compareTo(Cidr other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
