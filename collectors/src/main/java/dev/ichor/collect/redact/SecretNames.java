package dev.ichor.collect.redact;

import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Names under which secrets stand: keys of configurations, flags of commands, variables of an
 * environment, parameters of URLs. They count whatever their spelling: {@code clientSecret}, {@code
 * client-secret} and {@code CLIENT_SECRET} are one.
 */
final class SecretNames {

  private static final int LONGEST = 80;

  /** A name that ends so. */
  private static final List<String> ENDS =
      List.of(
          "token",
          "secret",
          "password",
          "passwd",
          "passphrase",
          "passcode",
          "privatekey",
          "presharedkey",
          "sharedkey",
          "encryptionkey",
          "secretkey",
          "accesskey",
          "accesskeyid",
          "apikey",
          "keydata",
          "authorization",
          "credential",
          "credentials",
          "userdata",
          "connectionstring");

  /** A name that is so and no longer. */
  private static final Set<String> WHOLE = Set.of("auth", "psk", "pwd", "pass", "cookie", "pat");

  /** Parameters of URLs that sign or open something. */
  private static final Set<String> PARAMETERS =
      Set.of("sig", "signature", "xamzsignature", "xgoogsignature", "key", "code", "jwt");

  private static final int SHORTEST = 3;
  private static final BitSet LAST_TWO = lastTwo();

  private SecretNames() {}

  /** Whether the value of such a name is a secret. */
  static boolean tells(String name) {
    if (name.length() < SHORTEST || !LAST_TWO.get(lastTwo(name))) {
      return false;
    }
    String plain = plain(name);
    return WHOLE.contains(plain) || ENDS.stream().anyMatch(plain::endsWith);
  }

  /** Most names end otherwise, which is seen at once. */
  private static BitSet lastTwo() {
    BitSet pairs = new BitSet();
    ENDS.forEach(end -> pairs.set(lastTwo(end)));
    WHOLE.forEach(end -> pairs.set(lastTwo(end)));
    return pairs;
  }

  private static int lastTwo(String name) {
    int last = name.length() - 1;
    return (name.charAt(last - 1) & 0x1f) << 5 | (name.charAt(last) & 0x1f);
  }

  /** Whether the value of such a parameter of a URL is one. */
  static boolean tellsInUrl(String name) {
    return PARAMETERS.contains(plain(name));
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = Math.max(0, name.length() - LONGEST); i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        plain.append((char) (letter + 'a' - 'A'));
      } else if (letter != '-' && letter != '_' && letter != '.') {
        plain.append(letter);
      }
    }
    return plain.toString();
  }
}
