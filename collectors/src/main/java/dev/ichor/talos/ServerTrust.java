package dev.ichor.talos;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.security.auth.x500.X500Principal;

/** Trusts as Java does, and remembers the certificate that it refused. */
final class ServerTrust extends X509ExtendedTrustManager {

  private final X509ExtendedTrustManager judge;
  private final List<X509Certificate> authorities;

  /**
   * A trust.
   *
   * @param judge decides
   * @param authorities what the talosconfig trusts; empty for those of the system
   */
  ServerTrust(X509ExtendedTrustManager judge, List<X509Certificate> authorities) {
    this.judge = judge;
    this.authorities = authorities;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String method, SSLEngine engine)
      throws CertificateException {
    try {
      judge.checkServerTrusted(chain, method, engine);
    } catch (CertificateException e) {
      throw new ServerCertificateException(chain[0], namesake(chain[0]), e);
    }
  }

  /** As Go tells it: the authority of that name, which then has another key. */
  private String namesake(X509Certificate leaf) {
    X500Principal issuer = leaf.getIssuerX500Principal();
    for (X509Certificate authority : authorities) {
      if (!issuer.getName().isEmpty() && authority.getSubjectX500Principal().equals(issuer)) {
        String commonName = SubjectNames.value(issuer, "CN");
        return commonName.isEmpty() ? SubjectNames.value(issuer, "O") : commonName;
      }
    }
    return "";
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String method, Socket socket)
      throws CertificateException {
    judge.checkServerTrusted(chain, method, socket);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String method)
      throws CertificateException {
    judge.checkServerTrusted(chain, method);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String method, Socket socket)
      throws CertificateException {
    throw new CertificateException("a client has no clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String method, SSLEngine engine)
      throws CertificateException {
    throw new CertificateException("a client has no clients");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String method)
      throws CertificateException {
    throw new CertificateException("a client has no clients");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return judge.getAcceptedIssuers();
  }
}
