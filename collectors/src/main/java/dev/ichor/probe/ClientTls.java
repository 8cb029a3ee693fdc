package dev.ichor.probe;

import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;

/**
 * Whom a client trusts and with what it proves who it is. Keys stay within the key managers.
 *
 * @param authorities certificates of the authorities it trusts; none when it is not known
 * @param keys certificate and key of the client; none when it has none
 */
public record ClientTls(List<X509Certificate> authorities, List<KeyManager> keys) {

  /** A client of which nothing is known. */
  public static final ClientTls NONE = new ClientTls(List.of(), List.of());

  /** Keeps copies. */
  public ClientTls {
    authorities = List.copyOf(authorities);
    keys = List.copyOf(keys);
  }

  @Override
  public String toString() {
    return authorities.size() + " authorities, " + (keys.isEmpty() ? "no key" : "a key");
  }
}
