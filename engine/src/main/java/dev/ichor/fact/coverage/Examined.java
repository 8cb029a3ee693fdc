package dev.ichor.fact.coverage;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;

/**
 * An artefact was read to its end; what it does not say was not so. For each known machine and each
 * artefact exactly one of {@link Examined} and {@link NotExamined} exists.
 *
 * @param artefact what was read
 * @param node of which machine; {@link NodeName#CLUSTER} for artefacts of the cluster
 */
public record Examined(ArtefactId artefact, NodeName node) implements NodeFact {}
