package dev.ichor.collect.redact;

import dev.ichor.log.LiteralAutomaton;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Tells lines that may hold a secret from the many that cannot, in one look at each byte. It errs
 * towards suspicion.
 */
final class Suspicion {

  /** Shorter base64 holds no key that no name gives away. */
  static final int BASE64_RUN = 40;

  private static final List<String> NAMES =
      List.of(
          "token",
          "secret",
          "passw",
          "passphrase",
          "passcode",
          "authorization",
          "credential",
          "bearer ",
          "basic ",
          "apikey",
          "api-key",
          "api_key",
          "privatekey",
          "private-key",
          "private_key",
          "private key",
          "sharedkey",
          "shared-key",
          "shared_key",
          "encryptionkey",
          "encryption-key",
          "encryption_key",
          "accesskey",
          "access-key",
          "access_key",
          "key-data",
          "key_data",
          "keydata",
          "userdata",
          "user-data",
          "user_data",
          "psk",
          "pwd",
          "pass:",
          "pass=",
          "pat:",
          "pat=",
          "auth:",
          "auth\"",
          "auth=",
          "cookie",
          "connectionstring",
          "connection-string",
          "connection_string",
          "sig=",
          "signature=",
          "key=",
          "code=",
          "jwt=",
          "manifestheaders",
          "eyj",
          "env:");

  private static final LiteralAutomaton WORDS =
      new LiteralAutomaton(
          Stream.concat(
                  NAMES.stream(),
                  Shapes.PREFIXES.stream().map(prefix -> prefix.toLowerCase(Locale.ROOT)))
              .toList());

  private static final byte[] LOWER = new byte[256];
  private static final boolean[] BASE64 = new boolean[256];
  private static final boolean[] SMALL = new boolean[256];

  static {
    for (int octet = 0; octet < 256; octet++) {
      boolean upper = octet >= 'A' && octet <= 'Z';
      boolean digit = octet >= '0' && octet <= '9';
      LOWER[octet] = (byte) (upper ? octet + 'a' - 'A' : octet);
      SMALL[octet] = digit || (octet >= 'a' && octet <= 'z');
      BASE64[octet] = SMALL[octet] || upper || octet == '+' || octet == '/';
    }
  }

  private Suspicion() {}

  /** Whether a line may hold a secret. */
  static boolean of(byte[] bytes, int from, int to) {
    int state = LiteralAutomaton.START;
    int base64 = 0;
    int small = 0;
    boolean six = false;
    boolean url = false;
    for (int i = from; i < to; i++) {
      int octet = bytes[i] & 0xff;
      state = WORDS.step(state, LOWER[octet]);
      if (state < 0) {
        return true;
      }
      if (BASE64[octet]) {
        if (++base64 >= BASE64_RUN) {
          return true;
        }
      } else {
        base64 = 0;
      }
      if (SMALL[octet]) {
        small++;
      } else {
        if (six && small == 16) {
          return true;
        }
        six = octet == '.' && small == 6;
        small = 0;
        url |= octet == ':' && i + 2 < to && bytes[i + 1] == '/' && bytes[i + 2] == '/';
        if (url && octet == '@') {
          return true;
        }
      }
    }
    return six && small == 16;
  }

  /** Whether a letter belongs to base64; padding does not. */
  static boolean base64(char letter) {
    return letter < 256 && BASE64[letter];
  }

  /** Whether it may be part of a bootstrap token. */
  static boolean small(char letter) {
    return letter < 256 && SMALL[letter];
  }
}
