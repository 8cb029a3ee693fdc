package dev.ichor.artefact.network;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.network.NetworkReadiness;
import java.util.Set;

/**
 * How far the network of a machine got.
 *
 * <pre>{@code
 * metadata:
 *     namespace: network
 *     type: NetworkStatuses.net.talos.dev
 *     id: status
 *     version: 2
 *     owner: network.StatusController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     addressReady: true
 *     connectivityReady: false
 *     hostnameReady: true
 *     etcFilesReady: true
 * }</pre>
 */
public final class NetworkStatuses extends CosiArtefact {

  /** The observer. */
  public NetworkStatuses() {
    super(
        ArtefactId.TALOS_NETWORK_STATUS,
        "NetworkStatuses.net.talos.dev",
        Set.of(NetworkReadiness.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    NetworkReadiness readiness =
        new NetworkReadiness(
            notes.node(),
            ready(resource, "addressReady"),
            ready(resource, "connectivityReady"),
            ready(resource, "hostnameReady"),
            ready(resource, "etcFilesReady"));
    notes.fact(readiness, "", words(readiness));
  }

  private static boolean ready(CosiResource resource, String field) throws BrokenDocumentException {
    return resource.required(field).equals("true");
  }

  private static String words(NetworkReadiness readiness) {
    return "address "
        + word(readiness.addressReady())
        + ", connectivity "
        + word(readiness.connectivityReady())
        + ", hostname "
        + word(readiness.hostnameReady())
        + ", etc files "
        + word(readiness.etcFilesReady());
  }

  private static String word(boolean ready) {
    return ready ? "ready" : "not ready";
  }
}
