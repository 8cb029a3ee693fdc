package dev.ichor.probe;

import dev.ichor.fact.NodeName;

/**
 * A Talos API to try.
 *
 * @param node the machine as it is spelled elsewhere; for what may be a load balancer, its host
 * @param host name or address without brackets, addresses in canonical form
 * @param port 50000 unless the talosconfig says otherwise
 * @param endpoint it stands in the talosconfig as an endpoint; else it is a machine, which need not
 *     be reached from here, since endpoints pass calls on
 */
public record ProbeTarget(NodeName node, String host, int port, boolean endpoint) {

  /** The port of the Talos API. */
  public static final int PORT = 50000;

  /** An endpoint of the talosconfig. */
  public static ProbeTarget endpoint(String host, int port) {
    return new ProbeTarget(new NodeName(host), host, port, true);
  }

  /** A machine at its own address. */
  public static ProbeTarget machine(NodeName node, String address) {
    return new ProbeTarget(node, address, PORT, false);
  }
}
