package dev.ichor.collect.kube;

import dev.ichor.talos.PrivateKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Keys and authorities of a {@link KubeTarget}; the authorities of the system are not added. */
final class KubeTls {

  private KubeTls() {}

  static KeyManager @Nullable [] keys(KubeTarget target) throws KubeconfigException {
    if (target.certificate().isEmpty() || target.key().isEmpty()) {
      return null;
    }
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(stream(target.certificate()))
              .toArray(Certificate[]::new);
      store.setKeyEntry("own", PrivateKeys.read(target.key()), new char[0], chain);
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(store, new char[0]);
      return factory.getKeyManagers();
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      throw KubeconfigException.broken(
          "client certificate and key of the kubeconfig (" + target.origin() + ") cannot be used");
    }
  }

  static TrustManager[] trust(KubeTarget target, PresentedCertificate presented)
      throws KubeconfigException {
    if (target.insecure()) {
      return new TrustManager[] {new Anyone()};
    }
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(target.authority().isEmpty() ? null : authorities(target));
      return Stream.of(factory.getTrustManagers())
          .filter(X509ExtendedTrustManager.class::isInstance)
          .map(judge -> new ShowingTrust((X509ExtendedTrustManager) judge, presented))
          .toArray(TrustManager[]::new);
    } catch (GeneralSecurityException | IOException e) {
      throw KubeconfigException.broken(
          "certificate-authority of the kubeconfig (" + target.origin() + ") is no certificate");
    }
  }

  private static KeyStore authorities(KubeTarget target)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    int index = 0;
    CertificateFactory factory = CertificateFactory.getInstance("X.509");
    for (Certificate authority : factory.generateCertificates(stream(target.authority()))) {
      store.setCertificateEntry("authority-" + index++, authority);
    }
    if (index == 0) {
      throw new IOException("no certificate");
    }
    return store;
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What {@code insecure-skip-tls-verify} asks for: any certificate of any name. */
  private static final class Anyone extends X509ExtendedTrustManager {

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
