package dev.ichor.collect;

import com.google.re2j.Pattern;
import dev.ichor.collect.Notes.AliasKind;
import java.util.Locale;

/** How names of machines are compared. */
final class Spelling {

  private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}");
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{1,16}");

  private Spelling() {}

  /** The form under which a name of the given kind is found. */
  static String normal(AliasKind kind, String value) {
    return switch (kind) {
      case NODE_ID -> value;
      case HOSTNAME, NODENAME -> value.toLowerCase(Locale.ROOT);
      case ADDRESS -> address(value);
      case ETCD_MEMBER_ID -> etcdMemberId(value);
    };
  }

  /** The host of {@code 10.0.0.4}, {@code [fd00::4]:2380}, {@code https://10.0.0.4:2380/x}. */
  static String address(String text) {
    String rest = text.strip().toLowerCase(Locale.ROOT);
    int scheme = rest.indexOf("://");
    if (scheme >= 0) {
      rest = rest.substring(scheme + 3);
    }
    int slash = rest.indexOf('/');
    if (slash >= 0) {
      rest = rest.substring(0, slash);
    }
    if (rest.startsWith("[") && rest.indexOf(']') > 0) {
      return rest.substring(1, rest.indexOf(']'));
    }
    int colon = rest.indexOf(':');
    boolean hostAndPort = colon >= 0 && colon == rest.lastIndexOf(':');
    return hostAndPort ? rest.substring(0, colon) : rest;
  }

  /** etcd's own log drops the leading zeros that talosctl prints. */
  static String etcdMemberId(String hex) {
    String id = hex.toLowerCase(Locale.ROOT);
    int zeros = 0;
    while (zeros < id.length() - 1 && id.charAt(zeros) == '0') {
      zeros++;
    }
    return id.substring(zeros);
  }

  static boolean isEtcdMemberId(String text) {
    return HEX.matches(text.toLowerCase(Locale.ROOT));
  }

  static boolean isAddress(String text) {
    String host = address(text);
    return IPV4.matches(host) || host.indexOf(':') >= 0;
  }

  /** Every machine has it, so it names none. */
  static boolean isLoopback(String text) {
    String host = address(text);
    return host.startsWith("127.")
        || host.equals("::1")
        || host.equals("localhost")
        || host.equals("0.0.0.0")
        || host.equals("::");
  }
}
