package dev.ichor.fact.config;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * A switch of the configuration; yielded only where it stands there.
 *
 * @param node the machine that is configured
 * @param feature one of {@code hostDNS} ({@code machine.features.hostDNS.enabled}), {@code
 *     forwardKubeDNSToHost}, {@code resolveMemberNames}, {@code kubeSpan} (also {@code
 *     KubeSpanConfig}), {@code kubeProxy} ({@code cluster.proxy.disabled}, turned round), {@code
 *     coreDNS} ({@code cluster.coreDNS.disabled}, turned round), {@code externalCloudProvider},
 *     {@code allowSchedulingOnControlPlanes}, {@code timeSync} ({@code machine.time.disabled},
 *     turned round; {@code TimeSyncConfig}), {@code registerWithFQDN}, {@code rbac}, {@code
 *     apidCheckExtKeyUsage}, {@code kubernetesTalosAPIAccess}, {@code wipe} ({@code
 *     machine.install.wipe})
 * @param enabled it is on
 */
@SeenIn(ArtefactId.TALOS_MACHINE_CONFIG)
public record FeatureSetting(NodeName node, String feature, boolean enabled) implements NodeFact {}
