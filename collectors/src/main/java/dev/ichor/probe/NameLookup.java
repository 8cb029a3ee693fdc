package dev.ichor.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Finds the addresses of a name, of both families. */
@FunctionalInterface
public interface NameLookup {

  /**
   * All addresses of a name or of the literal that is given.
   *
   * @throws UnknownHostException when there are none
   */
  List<InetAddress> addresses(String host) throws UnknownHostException;

  /** The resolver of the own system. */
  static NameLookup ofSystem() {
    return host -> List.of(InetAddress.getAllByName(host));
  }
}
