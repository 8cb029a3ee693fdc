package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.kubernetes.CsrState;
import dev.ichor.fact.kubernetes.SigningRequest;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * The certificate signing requests of Kubernetes, as from {@code kubectl get csr -o yaml}. A
 * request that a machine makes before it has a name of its own stands at {@link NodeName#CLUSTER}.
 *
 * <pre>{@code
 * items:
 * - metadata:
 *     creationTimestamp: "2026-01-05T10:00:00Z"
 *     name: csr-2x4kq
 *   spec:
 *     signerName: kubernetes.io/kubelet-serving
 *     username: system:node:cp-1
 *   status: {}
 * }</pre>
 */
public final class SigningRequests implements Artefact {

  private static final String NODE = "system:node:";

  @Override
  public ArtefactId id() {
    return ArtefactId.KUBERNETES_CSRS;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(SigningRequest.class);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    ObjectList.read(document, notes, "request", request -> note(request, document.path(), notes));
  }

  private static void note(YamlValue object, String path, Notes sink)
      throws BrokenDocumentException {
    ObjectNotes notes = ObjectNotes.read(object, path, sink);
    YamlValue spec = object.key("spec");
    String user = spec.key("username").text();
    NodeName node =
        user.startsWith(NODE) ? new NodeName(user.substring(NODE.length())) : NodeName.CLUSTER;
    if (!node.equals(NodeName.CLUSTER)) {
      sink.alias(node, AliasKind.NODENAME, node.text());
    }
    String signer = spec.key("signerName").text();
    CsrState state = state(object.key("status"));
    notes.aged(
        moment -> new SigningRequest(node, notes.name(), signer, state, notes.age(moment)),
        "status",
        spec,
        notes.name()
            + " of "
            + user
            + " for "
            + signer
            + ": "
            + state.name().toLowerCase(java.util.Locale.ROOT));
  }

  private static CsrState state(YamlValue status) {
    List<String> conditions =
        status.key("conditions").elements().stream()
            .map(condition -> condition.key("type").text())
            .toList();
    if (conditions.contains("Denied")) {
      return CsrState.DENIED;
    }
    if (conditions.contains("Failed")) {
      return CsrState.FAILED;
    }
    if (!conditions.contains("Approved")) {
      return CsrState.PENDING;
    }
    return status.key("certificate").exists() ? CsrState.ISSUED : CsrState.APPROVED;
  }
}
