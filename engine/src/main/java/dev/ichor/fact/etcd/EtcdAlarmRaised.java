package dev.ichor.fact.etcd;

import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.SeenIn;

/**
 * An alarm that etcd raised ({@code EtcdAlarmList}).
 *
 * @param node the member that raised it
 * @param kind which alarm
 */
@SeenIn(ArtefactId.TALOS_ETCD_ALARMS)
public record EtcdAlarmRaised(NodeName node, AlarmKind kind) implements NodeFact {}
