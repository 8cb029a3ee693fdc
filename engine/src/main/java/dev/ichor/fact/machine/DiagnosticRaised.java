package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A diagnostic that Talos itself raised ({@code Diagnostics}).
 *
 * @param node the machine
 * @param diagnostic semantic id: {@code address-overlap} or {@code kubelet-csr}
 * @param message message as Talos words it
 */
@SeenIn(ArtefactId.TALOS_DIAGNOSTICS)
public record DiagnosticRaised(NodeName node, String diagnostic, String message)
    implements NodeFact {}
