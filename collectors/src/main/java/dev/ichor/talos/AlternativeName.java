package dev.ichor.talos;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A DNS name or an address that a certificate is valid for ({@code subjectAltName}).
 *
 * @param address whether it is an address
 * @param text as the certificate has it
 */
public record AlternativeName(boolean address, String text) {

  private static final int DNS_NAME = 2;
  private static final int IP_ADDRESS = 7;

  /** Those of a certificate, in its order; none when they cannot be read. */
  public static List<AlternativeName> of(X509Certificate certificate) {
    List<AlternativeName> names = new ArrayList<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      for (List<?> name : all == null ? List.<List<?>>of() : all) {
        boolean address = name.get(0).equals(IP_ADDRESS);
        if (address || name.get(0).equals(DNS_NAME)) {
          names.add(new AlternativeName(address, String.valueOf(name.get(1))));
        }
      }
    } catch (CertificateParsingException unreadable) {
      return List.of();
    }
    return names;
  }
}
