package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.Hostname;
import java.util.Set;

/**
 * The hostname of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: HostnameStatuses.net.talos.dev
 *     id: hostname
 *     version: 2
 *     owner: network.HostnameSpecController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     hostname: cp-1
 *     domainname: ""
 * }</pre>
 */
public final class HostnameStatuses extends CosiArtefact {

  /** The observer. */
  public HostnameStatuses() {
    super(ArtefactId.TALOS_HOSTNAME, "HostnameStatuses.net.talos.dev", Set.of(Hostname.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String hostname = resource.required("hostname");
    notes.fact(new Hostname(notes.node(), hostname), "hostname");
    notes.notes().alias(notes.node(), AliasKind.HOSTNAME, hostname);
  }
}
