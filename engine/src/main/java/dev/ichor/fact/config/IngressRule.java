package dev.ichor.fact.config;

import dev.ichor.fact.Cidr;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A rule of the firewall of the machine ({@code NetworkRuleConfig}), one fact for each range of
 * ports and each source.
 *
 * @param node the machine that is configured
 * @param rule name of the document
 * @param protocol {@code tcp}, {@code udp}, {@code icmp} …
 * @param firstPort first port that is let in
 * @param lastPort last port that is let in
 * @param source from where
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record IngressRule(
    NodeName node, String rule, String protocol, int firstPort, int lastPort, Cidr source)
    implements NodeFact {}
