package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A mirror is configured for an image registry ({@code machine.registries.mirrors}, {@code
 * RegistryMirrorConfig}).
 *
 * @param node the machine that is configured
 * @param registry host whose images are pulled through the mirror; {@code *} for all
 * @param skipFallback the registry itself is not asked when the mirror has no answer
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record MirrorConfigured(NodeName node, String registry, boolean skipFallback)
    implements NodeFact {}
