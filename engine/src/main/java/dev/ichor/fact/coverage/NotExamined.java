package dev.ichor.fact.coverage;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;

/**
 * An artefact was not read, or not to its end; nothing follows from its silence.
 *
 * @param artefact what was not read
 * @param node of which machine; {@link NodeName#CLUSTER} for artefacts of the cluster
 * @param reason why
 */
public record NotExamined(ArtefactId artefact, NodeName node, Reason reason) implements NodeFact {}
