package dev.ichor.talos;

import dev.ichor.artefact.config.HostPort;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The certificate that a server showed, as far as errors speak of it. */
record PresentedCertificate(X509Certificate leaf) {

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  /** The addresses that it is valid for. */
  List<String> addresses() {
    return names(IP_ADDRESS);
  }

  /** The host names that it is valid for. */
  List<String> hosts() {
    return names(DNS_NAME);
  }

  private List<String> names(int kind) {
    List<String> names = new ArrayList<>();
    try {
      Collection<List<?>> all = leaf.getSubjectAlternativeNames();
      for (List<?> name : all == null ? List.<List<?>>of() : all) {
        if (name.get(0).equals(kind)) {
          names.add(HostPort.canonical(name.get(1).toString()));
        }
      }
    } catch (CertificateParsingException unreadable) {
      names.clear();
    }
    return names;
  }
}
