package dev.ichor.report;

import java.util.Comparator;
import java.util.List;

/**
 * The order of the troubleshooting guide: from the network up to nodes. It breaks ties in ranking,
 * and of problems that explain each other in a circle the latest is the root.
 */
public final class GuideOrder {

  private static final List<String> AREAS =
      List.of(
          "network",
          "client",
          "talos-api",
          "machine",
          "time",
          "discovery",
          "etcd",
          "images",
          "kubelet",
          "kubernetes",
          "csr",
          "control-plane",
          "manifests",
          "endpoint",
          "kubeprism",
          "node",
          "cni",
          "pods",
          "controllers",
          "talos",
          "ichor");

  /** Ids by area in the guide's order, then by id. */
  public static final Comparator<String> OF_IDS =
      Comparator.comparingInt(GuideOrder::area).thenComparing(Comparator.naturalOrder());

  private GuideOrder() {}

  private static int area(String id) {
    int at = AREAS.indexOf(id.substring(0, Math.max(0, id.indexOf('.'))));
    return at < 0 ? AREAS.size() : at;
  }
}
