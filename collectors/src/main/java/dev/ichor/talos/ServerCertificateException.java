package dev.ichor.talos;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

/** The certificate of a server was refused; keeps it, since the words of Java do not name it. */
final class ServerCertificateException extends CertificateException {

  private static final long serialVersionUID = 1L;

  private final transient PresentedCertificate presented;
  private final String authority;

  /**
   * A refusal.
   *
   * @param authority name of the trusted authority that the certificate claims to be of, with
   *     another key; empty when it claims none of them
   */
  ServerCertificateException(X509Certificate leaf, String authority, CertificateException cause) {
    super(cause.getMessage(), cause);
    this.presented = new PresentedCertificate(leaf);
    this.authority = authority;
  }

  PresentedCertificate presented() {
    return presented;
  }

  String authority() {
    return authority;
  }
}
