package dev.ichor.talos;

import io.grpc.netty.GrpcSslContexts;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Whom the client trusts and who it is. The private key goes into the context of TLS and is nowhere
 * shown.
 */
public final class Credentials {

  /** Every version of Talos speaks it, so what does not is something between. */
  private static final String TLS = "TLSv1.3";

  private final List<X509Certificate> authorities;
  private final List<X509Certificate> chain;
  private final @Nullable PrivateKey key;

  Credentials(
      List<X509Certificate> authorities, List<X509Certificate> chain, @Nullable PrivateKey key) {
    this.authorities = List.copyOf(authorities);
    this.chain = List.copyOf(chain);
    this.key = key;
  }

  /** What the client trusts; empty where it trusts what the system trusts. */
  public List<X509Certificate> authorities() {
    return authorities;
  }

  /** The certificate that the client shows; empty when it shows none. */
  public Optional<X509Certificate> certificate() {
    return chain.stream().findFirst();
  }

  /** The roles that its certificate gives the client: the values of O, e.g. {@code os:reader}. */
  public List<String> roles() {
    return certificate()
        .map(leaf -> SubjectNames.values(leaf.getSubjectX500Principal(), "O"))
        .orElse(List.of());
  }

  /**
   * What proves who the client is in a handshake of its own; the key stays within.
   *
   * @throws TalosconfigException when this Java cannot use the key
   */
  public List<KeyManager> keyManagers() throws TalosconfigException {
    if (key == null) {
      return List.of();
    }
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      char[] none = new char[0];
      store.setKeyEntry("client", key, none, chain.toArray(new X509Certificate[0]));
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, none);
      return List.of(factory.getKeyManagers());
    } catch (GeneralSecurityException | IOException unusable) {
      throw unusable(unusable);
    }
  }

  private static TalosconfigException unusable(Exception e) {
    return new TalosconfigException(
        "this Java cannot use the certificates of the talosconfig ("
            + e.getClass().getSimpleName()
            + "); a certificate made anew by \"talosctl config new\" is understood");
  }

  /** The context of TLS by the provider of the JDK: others do not know the keys that Talos has. */
  SslContext tls() throws TalosconfigException {
    try {
      SslContextBuilder builder =
          GrpcSslContexts.configure(SslContextBuilder.forClient(), SslProvider.JDK)
              .protocols(TLS)
              .trustManager(trust());
      if (key != null && !chain.isEmpty()) {
        builder.keyManager(key, chain.toArray(new X509Certificate[0]));
      }
      return builder.build();
    } catch (GeneralSecurityException | IOException unusable) {
      throw unusable(unusable);
    }
  }

  private TrustManager trust() throws GeneralSecurityException, IOException {
    KeyStore store = null;
    if (!authorities.isEmpty()) {
      store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (int i = 0; i < authorities.size(); i++) {
        store.setCertificateEntry("ca" + i, authorities.get(i));
      }
    }
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    for (TrustManager one : factory.getTrustManagers()) {
      if (one instanceof X509ExtendedTrustManager judge) {
        return new ServerTrust(judge, authorities);
      }
    }
    throw new GeneralSecurityException("no trust manager");
  }

  @Override
  public String toString() {
    return "Credentials[" + authorities.size() + " authorities, roles " + roles() + "]";
  }
}
