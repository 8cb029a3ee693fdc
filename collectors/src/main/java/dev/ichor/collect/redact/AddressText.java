package dev.ichor.collect.redact;

import dev.ichor.fact.IpAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Addresses and ranges where they stand in a text. */
final class AddressText {

  private static final int LONGEST = 45;

  /** What stands in place of the letters up to {@code end}. */
  record Replaced(int end, String text) {}

  private final AddressMap map;

  AddressText(AddressMap map) {
    this.map = map;
  }

  /** The replacement of the address that begins there; null when none does. */
  @Nullable Replaced at(String text, int from) {
    int end = from;
    int colons = 0;
    int dots = 0;
    while (end < text.length() && end - from < LONGEST && part(text.charAt(end))) {
      colons += text.charAt(end) == ':' ? 1 : 0;
      dots += text.charAt(end) == '.' ? 1 : 0;
      end++;
    }
    if (dots < 3 && colons < 2) {
      return null;
    }
    Replaced four = dots >= 3 ? four(text, from) : null;
    return four != null || colons < 2 ? four : six(text, from, end);
  }

  private static boolean part(char letter) {
    return Character.digit(letter, 16) >= 0 || letter == ':' || letter == '.';
  }

  private @Nullable Replaced four(String text, int from) {
    byte[] address = new byte[4];
    int at = from;
    for (int octet = 0; octet < 4; octet++) {
      int start = at;
      int value = 0;
      while (at < text.length() && at - start < 3 && digit(text.charAt(at))) {
        value = value * 10 + text.charAt(at++) - '0';
      }
      boolean last = octet == 3;
      boolean dot = at < text.length() && text.charAt(at) == '.';
      if (at == start || value > 255 || !(last || dot)) {
        return null;
      }
      address[octet] = (byte) value;
      at += last ? 0 : 1;
    }
    boolean longer = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    boolean more = at + 1 < text.length() && text.charAt(at) == '.' && digit(text.charAt(at + 1));
    return longer || more ? null : new Replaced(at, literal(mapped(address, text, at)));
  }

  private @Nullable Replaced six(String text, int from, int to) {
    int end = to;
    while (end > from && (text.charAt(end - 1) == '.' || single(text, from, end))) {
      end--;
    }
    String literal = text.substring(from, end);
    boolean longer = end < text.length() && Character.isLetterOrDigit(text.charAt(end));
    if (longer || literal.indexOf(':') < 0 || IpAddress.parse(literal).isEmpty()) {
      return null;
    }
    byte[] address = AddressMap.bytes(literal);
    byte[] mapped = mapped(address, text, end);
    boolean same = Arrays.equals(address, mapped);
    return new Replaced(end, same ? literal : literal(mapped));
  }

  private static boolean single(String text, int from, int end) {
    return text.charAt(end - 1) == ':' && !(end - 2 >= from && text.charAt(end - 2) == ':');
  }

  private byte[] mapped(byte[] address, String text, int end) {
    int bits = bits(text, end);
    return bits >= 0 && bits <= address.length * 8 ? map.map(address, bits) : map.map(address);
  }

  /** The length of the prefix behind the address; negative when there is none. */
  private static int bits(String text, int end) {
    int at = end + 1;
    int value = 0;
    if (end >= text.length() || text.charAt(end) != '/') {
      return -1;
    }
    while (at < text.length() && at <= end + 3 && digit(text.charAt(at))) {
      value = value * 10 + text.charAt(at++) - '0';
    }
    return at == end + 1 ? -1 : value;
  }

  private static String literal(byte[] address) {
    if (address.length == 4) {
      return (address[0] & 255)
          + "."
          + (address[1] & 255)
          + "."
          + (address[2] & 255)
          + "."
          + (address[3] & 255);
    }
    return SixText.of(address);
  }

  private static boolean digit(char letter) {
    return letter >= '0' && letter <= '9';
  }
}
