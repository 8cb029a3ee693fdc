package dev.ichor.fact.config;

/** Where machines of a cluster learn of each other. */
public enum DiscoveryRegistry {
  /** The discovery service. */
  SERVICE,
  /** Annotations of node objects; deprecated. */
  KUBERNETES
}
