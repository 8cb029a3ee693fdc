package dev.ichor.fact.machine;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * The UUID that the firmware gives a machine ({@code SystemInformation}, SMBIOS).
 *
 * @param node the machine
 * @param uuid in lower case
 */
@SeenIn(ArtefactId.TALOS_SYSTEM_INFORMATION)
public record SystemUuid(NodeName node, String uuid) implements NodeFact {}
