package dev.ichor.fact.time;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * What Talos says about the clock of a machine ({@code TimeStatuses}).
 *
 * @param node the machine
 * @param synced the clock is in sync, or syncing is disabled, or the boot timeout passed
 * @param syncDisabled syncing is disabled
 */
@SeenIn(ArtefactId.TALOS_TIME_STATUS)
public record TimeStatus(NodeName node, boolean synced, boolean syncDisabled) implements NodeFact {}
