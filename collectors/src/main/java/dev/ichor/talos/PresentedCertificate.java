package dev.ichor.talos;

import dev.ichor.artefact.config.HostPort;
import java.security.cert.X509Certificate;
import java.util.List;

/** The certificate that a server showed, as far as errors speak of it. */
record PresentedCertificate(X509Certificate leaf) {

  /** The addresses that it is valid for. */
  List<String> addresses() {
    return names(true);
  }

  /** The host names that it is valid for. */
  List<String> hosts() {
    return names(false);
  }

  private List<String> names(boolean addresses) {
    return AlternativeName.of(leaf).stream()
        .filter(name -> name.address() == addresses)
        .map(name -> HostPort.canonical(name.text()))
        .toList();
  }
}
