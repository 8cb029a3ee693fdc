package dev.ichor.probe;

import dev.ichor.fact.IpAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where a name leads.
 *
 * @param word {@code literal} for an address, {@code found}, {@code unknown}, {@code failed} when
 *     the server for names did not answer, {@code timeout}, {@code not-tried}
 * @param addresses IPv4 before IPv6, then by number, so that a document does not depend on the
 *     order in which a server for names happens to answer
 */
record Found(String word, List<InetAddress> addresses) {

  /** The time for all probes was over before an answer came. */
  static final Found LATE = new Found("timeout", List.of());

  static Found of(String host, NameLookup lookup) {
    try {
      boolean literal = IpAddress.parse(host).isPresent();
      List<InetAddress> addresses =
          lookup.addresses(host).stream()
              .distinct()
              .sorted(
                  Comparator.comparing((InetAddress address) -> address.getAddress().length)
                      .thenComparing(InetAddress::getAddress, java.util.Arrays::compareUnsigned))
              .toList();
      return new Found(literal ? "literal" : "found", addresses);
    } catch (UnknownHostException e) {
      boolean temporary =
          String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("temporary failure");
      return new Found(temporary ? "failed" : "unknown", List.of());
    }
  }
}
