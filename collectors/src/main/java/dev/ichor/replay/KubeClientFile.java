package dev.ichor.replay;

import java.security.cert.CertificateEncodingException;

/** The kubeconfig with which a client reaches the Kubernetes objects of a replay. */
final class KubeClientFile {

  private KubeClientFile() {}

  /**
   * Its text.
   *
   * @param server URL of the API
   */
  static String of(String server, Authority authority, Authority.Issued client)
      throws CertificateEncodingException {
    return String.join(
        "\n",
        "apiVersion: v1",
        "kind: Config",
        "current-context: replay",
        "contexts:",
        "- name: replay",
        "  context: {cluster: replay, user: replay}",
        "clusters:",
        "- name: replay",
        "  cluster:",
        "    server: " + server,
        "    certificate-authority-data: "
            + ClientFile.pem("CERTIFICATE", authority.certificate().getEncoded()),
        "users:",
        "- name: replay",
        "  user:",
        "    client-certificate-data: "
            + ClientFile.pem("CERTIFICATE", client.certificate().getEncoded()),
        "    client-key-data: "
            + ClientFile.pem("PRIVATE KEY", client.keys().getPrivate().getEncoded()),
        "");
  }
}
