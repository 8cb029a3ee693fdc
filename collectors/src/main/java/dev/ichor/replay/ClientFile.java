package dev.ichor.replay;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import java.util.List;

/** The talosconfig with which a client reaches a replay. */
final class ClientFile {

  private ClientFile() {}

  /**
   * Its text.
   *
   * @param context name of the context
   * @param endpoint where the replay listens
   * @param nodes machines that commands without {@code -n} ask
   */
  static String of(
      String context,
      String endpoint,
      List<String> nodes,
      Authority authority,
      Authority.Issued client)
      throws CertificateEncodingException {
    StringBuilder text = new StringBuilder();
    text.append("context: ").append(context).append("\ncontexts:\n    ").append(context);
    text.append(":\n        endpoints:\n            - ").append(endpoint);
    text.append("\n        nodes:\n");
    nodes.forEach(node -> text.append("            - ").append(node).append('\n'));
    text.append("        ca: ").append(pem("CERTIFICATE", authority.certificate().getEncoded()));
    text.append("\n        crt: ").append(pem("CERTIFICATE", client.certificate().getEncoded()));
    text.append("\n        key: ")
        .append(pem("ED25519 PRIVATE KEY", client.keys().getPrivate().getEncoded()));
    return text.append('\n').toString();
  }

  /** Armoured, then once more in base 64, as such files have it. */
  static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    return Base64.getEncoder().encodeToString(pem.getBytes(StandardCharsets.UTF_8));
  }
}
