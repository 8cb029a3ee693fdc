package dev.ichor.artefact;

import dev.ichor.artefact.config.MachineConfigs;
import dev.ichor.artefact.config.Talosconfigs;
import dev.ichor.artefact.discovery.Affiliates;
import dev.ichor.artefact.discovery.Identities;
import dev.ichor.artefact.discovery.Infos;
import dev.ichor.artefact.discovery.Members;
import dev.ichor.artefact.etcd.EtcdAlarms;
import dev.ichor.artefact.etcd.EtcdMembers;
import dev.ichor.artefact.etcd.EtcdSpecs;
import dev.ichor.artefact.etcd.EtcdStatuses;
import dev.ichor.artefact.etcd.LocalEtcdMembers;
import dev.ichor.artefact.kubelet.KubeletSpecs;
import dev.ichor.artefact.kubelet.Nodenames;
import dev.ichor.artefact.kubernetes.BootstrapManifestsConfigs;
import dev.ichor.artefact.kubernetes.Containers;
import dev.ichor.artefact.kubernetes.ControllerManagerConfigs;
import dev.ichor.artefact.kubernetes.ManifestStatuses;
import dev.ichor.artefact.kubernetes.Manifests;
import dev.ichor.artefact.kubernetes.NodeList;
import dev.ichor.artefact.kubernetes.NodeStatuses;
import dev.ichor.artefact.kubernetes.PodList;
import dev.ichor.artefact.kubernetes.SigningRequests;
import dev.ichor.artefact.kubernetes.StaticPodStatuses;
import dev.ichor.artefact.kubernetes.StaticPods;
import dev.ichor.artefact.kubernetes.SystemPodList;
import dev.ichor.artefact.kubernetes.WarningEvents;
import dev.ichor.artefact.kubernetes.Workloads;
import dev.ichor.artefact.log.LogObservers;
import dev.ichor.artefact.machine.Diagnostics;
import dev.ichor.artefact.machine.Disks;
import dev.ichor.artefact.machine.ExtensionStatuses;
import dev.ichor.artefact.machine.MachineStatuses;
import dev.ichor.artefact.machine.MachineTypes;
import dev.ichor.artefact.machine.MemoryStats;
import dev.ichor.artefact.machine.Mounts;
import dev.ichor.artefact.machine.PlatformMetadatas;
import dev.ichor.artefact.machine.Processors;
import dev.ichor.artefact.machine.Services;
import dev.ichor.artefact.machine.SystemInformations;
import dev.ichor.artefact.machine.VersionSummary;
import dev.ichor.artefact.machine.VolumeStatuses;
import dev.ichor.artefact.network.AddressStatuses;
import dev.ichor.artefact.network.HostnameStatuses;
import dev.ichor.artefact.network.KubePrismStatuses;
import dev.ichor.artefact.network.LinkStatuses;
import dev.ichor.artefact.network.NetworkStatuses;
import dev.ichor.artefact.network.NftablesChains;
import dev.ichor.artefact.network.NodeAddressFilters;
import dev.ichor.artefact.network.NodeAddresses;
import dev.ichor.artefact.network.NodeIps;
import dev.ichor.artefact.network.ResolverStatuses;
import dev.ichor.artefact.probe.KubernetesEndpointProbes;
import dev.ichor.artefact.probe.TalosApiProbes;
import dev.ichor.artefact.time.MachineClocks;
import dev.ichor.artefact.time.TimeStatuses;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.ArtefactSet;
import java.util.List;
import java.util.stream.Stream;

/** The observers that Ichor has. */
public final class Observers {

  private static final List<Artefact> DOCUMENTS =
      List.of(
          new Services(),
          new Members(),
          new Affiliates(),
          new Infos(),
          new Identities(),
          new MachineTypes(),
          new MachineStatuses(),
          new NodeAddresses(),
          new AddressStatuses(),
          new NodeAddressFilters(),
          new NetworkStatuses(),
          new ResolverStatuses(),
          new Disks(),
          new Processors(),
          new LinkStatuses(),
          new NftablesChains(),
          new SystemInformations(),
          new ExtensionStatuses(),
          new HostnameStatuses(),
          new Nodenames(),
          new NodeIps(),
          new MachineConfigs(),
          new Talosconfigs(),
          new PlatformMetadatas(),
          new MemoryStats(),
          new Mounts(),
          new VolumeStatuses(),
          new VersionSummary(),
          new Diagnostics(),
          new TimeStatuses(),
          new MachineClocks(),
          new TalosApiProbes(),
          new KubernetesEndpointProbes(),
          new KubePrismStatuses(),
          new LocalEtcdMembers(),
          new EtcdMembers(),
          new EtcdStatuses(),
          new EtcdAlarms(),
          new SigningRequests(),
          new Workloads(),
          new WarningEvents(),
          new PodList(),
          new Containers(),
          new EtcdSpecs(),
          new KubeletSpecs(),
          new NodeStatuses(),
          new StaticPods(),
          new StaticPodStatuses(),
          new Manifests(),
          new BootstrapManifestsConfigs(),
          new ManifestStatuses(),
          new ControllerManagerConfigs(),
          new NodeList(),
          new SystemPodList());

  private Observers() {}

  /** One observer for each kind of document that is no log. */
  static List<Artefact> ofDocuments() {
    return DOCUMENTS;
  }

  /** One observer for each kind of document, logs among them. */
  public static ArtefactSet all() {
    return ArtefactSet.of(
        Stream.of(DOCUMENTS, LogObservers.all(), LogObservers.ofAnswers())
            .flatMap(List::stream)
            .toList());
  }
}
