package dev.ichor.collect.redact;

import com.google.protobuf.ByteString;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Other addresses in place of those of a cluster. Two addresses share a prefix of n bits afterwards
 * exactly if they did before, so that every question of a diagnosis, whether a range holds an
 * address, whether two overlap, has the same answer. Private stays private; what means the same in
 * every cluster stays as it is; and so do the last 8 bits (16 of IPv6), for those tell the place
 * within a subnet and not whose it is.
 */
final class AddressMap {

  private record Range(ByteString start, int bits, boolean stays) {}

  /** Ranges whose addresses are the same everywhere, and those that must stay among themselves. */
  private static final List<Range> RANGES =
      List.of(
          range("0.0.0.0", 8, true),
          range("10.0.0.0", 8, false),
          range("10.96.0.0", 12, true),
          range("10.244.0.0", 16, true),
          range("100.64.0.0", 10, false),
          range("127.0.0.0", 8, true),
          range("169.254.0.0", 16, true),
          range("172.16.0.0", 12, false),
          range("192.168.0.0", 16, false),
          range("224.0.0.0", 3, true),
          range("::", 8, true),
          range("2000::", 3, false),
          range("fd00::", 8, false),
          range("fdae:41e4:649b:9303::", 64, true),
          range("fe80::", 10, true),
          range("ff00::", 8, true));

  private final SecretKeySpec key;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  AddressMap(byte[] key) {
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  private static Range range(String start, int bits, boolean stays) {
    return new Range(ByteString.copyFrom(bytes(start)), bits, stays);
  }

  /** The bytes of a literal that is known to be one. */
  static byte[] bytes(String literal) {
    try {
      return InetAddress.getByName(literal).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(literal, e);
    }
  }

  /** The address that stands for another. */
  byte[] map(byte[] address) {
    return known.computeIfAbsent(Arrays.toString(address), text -> fresh(address)).clone();
  }

  /** The start of the range that stands for another; an address within a range stays one. */
  byte[] map(byte[] start, int bits) {
    byte[] mapped = map(start);
    for (int bit = bits; bit < mapped.length * 8; bit++) {
      if (bit(start, bit) == 1) {
        return map(start);
      }
      if (bit(mapped, bit) == 1) {
        flip(mapped, bit);
      }
    }
    return mapped;
  }

  private byte[] fresh(byte[] address) {
    byte[] mapped = address.clone();
    int last = address.length * 8 - (address.length == 4 ? 8 : 16);
    for (int bit = 0; bit < last; bit++) {
      if (!pinned(address, bit) && chance(address, bit)) {
        flip(mapped, bit);
      }
    }
    return mapped;
  }

  /** Whether the bit keeps the address within a range, or those of the range out of others. */
  private static boolean pinned(byte[] address, int bit) {
    for (Range range : RANGES) {
      if (range.start().size() == address.length) {
        int same = shared(range.start(), address);
        boolean above = bit < range.bits() && same >= bit;
        if (above || (range.stays() && same >= range.bits())) {
          return true;
        }
      }
    }
    return false;
  }

  private static int shared(ByteString one, byte[] other) {
    for (int i = 0; i < other.length; i++) {
      int differing = (one.byteAt(i) ^ other[i]) & 0xff;
      if (differing != 0) {
        return i * 8 + Integer.numberOfLeadingZeros(differing) - 24;
      }
    }
    return other.length * 8;
  }

  /** Depends on all bits before this one and on nothing else of the address. */
  private boolean chance(byte[] address, int bits) {
    byte[] prefix = new byte[address.length + 2];
    for (int bit = 0; bit < bits; bit++) {
      if (bit(address, bit) == 1) {
        flip(prefix, bit);
      }
    }
    prefix[address.length] = (byte) bits;
    prefix[address.length + 1] = (byte) address.length;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return (mac.doFinal(prefix)[0] & 1) == 1;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private static int bit(byte[] bytes, int bit) {
    return bytes[bit / 8] >> (7 - bit % 8) & 1;
  }

  private static void flip(byte[] bytes, int bit) {
    bytes[bit / 8] = (byte) (bytes[bit / 8] ^ 1 << (7 - bit % 8));
  }
}
