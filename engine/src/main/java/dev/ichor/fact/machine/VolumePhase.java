package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The phase of a volume ({@code VolumeStatuses}).
 *
 * @param node the machine
 * @param volume volume id, e.g. {@code EPHEMERAL}
 * @param phase phase as Talos words it, e.g. {@code ready}, {@code failed}
 * @param error error message, empty when there is none
 */
@SeenIn(ArtefactId.TALOS_VOLUME_STATUS)
public record VolumePhase(NodeName node, String volume, String phase, String error)
    implements NodeFact {}
