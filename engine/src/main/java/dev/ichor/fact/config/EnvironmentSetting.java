package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An environment variable for Talos and its services ({@code machine.env}, {@code
 * EnvironmentConfig}); credentials in URLs are blanked.
 *
 * @param node the machine that is configured
 * @param variable name in lower case, e.g. {@code https_proxy}, {@code no_proxy}
 * @param value value
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record EnvironmentSetting(NodeName node, String variable, String value)
    implements NodeFact {}
