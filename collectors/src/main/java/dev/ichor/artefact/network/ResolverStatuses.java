package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.Resolver;
import java.util.Set;

/**
 * The DNS servers that a machine asks.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: ResolverStatuses.net.talos.dev
 *     id: resolvers
 *     version: 2
 *     owner: network.ResolverSpecController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     dnsServers:
 *         - 10.5.0.1
 *     searchDomains: []
 * }</pre>
 */
public final class ResolverStatuses extends CosiArtefact {

  /** The observer. */
  public ResolverStatuses() {
    super(ArtefactId.TALOS_RESOLVERS, "ResolverStatuses.net.talos.dev", Set.of(Resolver.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    for (YamlValue server : resource.spec().key("dnsServers").elements()) {
      notes.fact(new Resolver(notes.node(), server.text()), "dnsServers", server);
    }
  }
}
