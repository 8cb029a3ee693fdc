package dev.ichor.artefact;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.ichor.fact.Cidr;
import dev.ichor.fact.DialError;
import dev.ichor.fact.Fact;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.client.Api;
import dev.ichor.fact.client.ApiDialFailed;
import dev.ichor.fact.client.CertificateLacksName;
import dev.ichor.fact.client.ClientCertificateRejected;
import dev.ichor.fact.client.ClientContext;
import dev.ichor.fact.client.ClientEndpoint;
import dev.ichor.fact.client.TalosApiProbe;
import dev.ichor.fact.client.TlsAlert;
import dev.ichor.fact.config.CertSan;
import dev.ichor.fact.config.CertTarget;
import dev.ichor.fact.config.ClusterNameSetting;
import dev.ichor.fact.config.CniSetting;
import dev.ichor.fact.config.ConfiguredAddress;
import dev.ichor.fact.config.ControlPlaneEndpoint;
import dev.ichor.fact.config.DiscoveryRegistry;
import dev.ichor.fact.config.DiscoverySetting;
import dev.ichor.fact.config.EndpointAddress;
import dev.ichor.fact.config.HostnameSetting;
import dev.ichor.fact.config.KubePrismSetting;
import dev.ichor.fact.config.LinkConfigured;
import dev.ichor.fact.config.VipConfigured;
import dev.ichor.fact.discovery.AffiliateAddress;
import dev.ichor.fact.discovery.AffiliateSeen;
import dev.ichor.fact.discovery.ClusterIdentity;
import dev.ichor.fact.discovery.MemberSeen;
import dev.ichor.fact.discovery.NodeIdentity;
import dev.ichor.fact.etcd.AlarmKind;
import dev.ichor.fact.etcd.EtcdAlarmRaised;
import dev.ichor.fact.etcd.EtcdMember;
import dev.ichor.fact.etcd.EtcdMemberStatus;
import dev.ichor.fact.etcd.EtcdSpec;
import dev.ichor.fact.etcd.LocalEtcdMember;
import dev.ichor.fact.kubelet.KubeletSpecPresent;
import dev.ichor.fact.kubelet.Nodename;
import dev.ichor.fact.kubernetes.CniApiServer;
import dev.ichor.fact.kubernetes.ConditionStatus;
import dev.ichor.fact.kubernetes.ContainerBackOff;
import dev.ichor.fact.kubernetes.ContainerState;
import dev.ichor.fact.kubernetes.CriContainer;
import dev.ichor.fact.kubernetes.CriState;
import dev.ichor.fact.kubernetes.CsrState;
import dev.ichor.fact.kubernetes.DaemonSetCounted;
import dev.ichor.fact.kubernetes.InternalIp;
import dev.ichor.fact.kubernetes.KubeletVersion;
import dev.ichor.fact.kubernetes.KubernetesControlPlaneNode;
import dev.ichor.fact.kubernetes.KubernetesNode;
import dev.ichor.fact.kubernetes.ListedPod;
import dev.ichor.fact.kubernetes.ManifestApplied;
import dev.ichor.fact.kubernetes.ManifestRendered;
import dev.ichor.fact.kubernetes.NodePressure;
import dev.ichor.fact.kubernetes.NodeTaint;
import dev.ichor.fact.kubernetes.PodContainer;
import dev.ichor.fact.kubernetes.SigningRequest;
import dev.ichor.fact.kubernetes.StaticPodRendered;
import dev.ichor.fact.kubernetes.StaticPodState;
import dev.ichor.fact.kubernetes.StaticPodVersion;
import dev.ichor.fact.kubernetes.SystemPod;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.DiagnosticRaised;
import dev.ichor.fact.machine.Disk;
import dev.ichor.fact.machine.ExtensionInstalled;
import dev.ichor.fact.machine.Health;
import dev.ichor.fact.machine.MachineStage;
import dev.ichor.fact.machine.MemoryTotal;
import dev.ichor.fact.machine.MountUsage;
import dev.ichor.fact.machine.Platform;
import dev.ichor.fact.machine.Processor;
import dev.ichor.fact.machine.RunState;
import dev.ichor.fact.machine.ServiceCrashed;
import dev.ichor.fact.machine.ServiceMessage;
import dev.ichor.fact.machine.ServiceStarted;
import dev.ichor.fact.machine.ServiceState;
import dev.ichor.fact.machine.Stage;
import dev.ichor.fact.machine.SystemUuid;
import dev.ichor.fact.machine.TalosVersion;
import dev.ichor.fact.machine.UnmetCondition;
import dev.ichor.fact.machine.VolumePhase;
import dev.ichor.fact.network.EndpointCertificate;
import dev.ichor.fact.network.EndpointProbes;
import dev.ichor.fact.network.Hostname;
import dev.ichor.fact.network.IngressAllowed;
import dev.ichor.fact.network.IngressDefaultDrop;
import dev.ichor.fact.network.KubePrismHealth;
import dev.ichor.fact.network.KubernetesSubnet;
import dev.ichor.fact.network.NetworkLink;
import dev.ichor.fact.network.NetworkReadiness;
import dev.ichor.fact.network.NodeIp;
import dev.ichor.fact.network.Resolver;
import dev.ichor.fact.network.SubnetKind;
import dev.ichor.fact.network.UsableAddress;
import dev.ichor.fact.time.MachineClock;
import dev.ichor.fact.time.TimeStatus;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Every observer says of the sample in its Javadoc what it says it does. */
class DocumentedSamplesTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");
  private static final NodeName CP = new NodeName("cp-1");
  private static final String ID = "7x3KpQm2aaZ";

  @Test
  void membersAreSpelledByTheirNodeIds() throws IOException {
    NodeName member = new NodeName(ID);
    says(new Members(), new MemberSeen(NODE, member, ID, "cp-1", 540), new ControlPlane(member));
    assertThat(RecordedNotes.of(new Members(), JavadocSample.of(new Members())).aliases)
        .containsExactly(
            ID + " NODE_ID " + ID,
            ID + " HOSTNAME cp-1",
            ID + " NODENAME cp-1",
            ID + " ADDRESS 10.5.0.2");
  }

  @Test
  void podsOfAllNamespaces() throws IOException {
    says(new PodList(), new ListedPod("shop", "web-7d9", "CrashLoopBackOff"));
  }

  @Test
  void workloads() throws IOException {
    says(
        new Workloads(),
        new DaemonSetCounted(NodeName.CLUSTER, "cilium", 3, 3, 0, 0, 0, false),
        new CniApiServer("localhost", 7445));
  }

  @Test
  void warningsAmongTheEvents() throws IOException {
    says(
        new WarningEvents(),
        new ContainerBackOff(CP, "kube-scheduler", "kube-scheduler-cp-1", 0, 0, 0, false));
  }

  @Test
  void affiliates() throws IOException {
    says(
        new Affiliates(),
        new AffiliateSeen(NODE, ID, "cp-1", "cp-1", 540),
        new AffiliateAddress(NODE, ID, IpAddress.of("10.5.0.2")));
  }

  @Test
  void infos() throws IOException {
    says(
        new Infos(),
        new ClusterIdentity(NODE, "JtDtbhQ8nXVClCT2iSCrA2qdFflnRcgU5yi2CdkOV7c=", "lab"));
  }

  @Test
  void identities() throws IOException {
    says(new Identities(), new NodeIdentity(NODE, ID));
  }

  @Test
  void machineConfigs() throws IOException {
    says(
        new MachineConfigs(),
        new ControlPlane(NODE),
        new CertSan(NODE, CertTarget.TALOS_API, "lb.example.net"),
        new LinkConfigured(NODE, "eth0", false),
        new ConfiguredAddress(NODE, IpAddress.of("10.5.0.2")),
        new VipConfigured(NODE, IpAddress.of("10.5.0.100")),
        new KubePrismSetting(NODE, false, 7445),
        new ClusterNameSetting(NODE, "lab"),
        new ControlPlaneEndpoint(NODE, "https://10.5.0.100:6443", "https", "10.5.0.100", 6443),
        new EndpointAddress(NODE, "https://10.5.0.100:6443", IpAddress.of("10.5.0.100")),
        new KubernetesSubnet(NODE, Cidr.of("10.244.0.0/16"), SubnetKind.POD),
        new KubernetesSubnet(NODE, Cidr.of("10.112.0.0/16"), SubnetKind.SERVICE),
        new CniSetting(NODE, "flannel"),
        new DiscoverySetting(NODE, DiscoveryRegistry.SERVICE, true),
        new DiscoverySetting(NODE, DiscoveryRegistry.KUBERNETES, true),
        new HostnameSetting(NODE, "cp-1"));
    assertThat(
            RecordedNotes.of(new MachineConfigs(), JavadocSample.of(new MachineConfigs())).aliases)
        .containsExactly("10.5.0.2 ADDRESS 10.5.0.2", "10.5.0.2 HOSTNAME cp-1");
  }

  @Test
  void talosconfigs() throws IOException {
    says(
        new Talosconfigs(),
        new ClientContext("lab", true),
        new ClientEndpoint("lab", "10.5.0.2", 50000),
        new ClientEndpoint("lab", "lb.example.net", 443));
  }

  @Test
  void machineTypes() throws IOException {
    says(new MachineTypes(), new ControlPlane(NODE));
  }

  @Test
  void machineStatuses() throws IOException {
    says(
        new MachineStatuses(),
        new MachineStage(NODE, Stage.BOOTING, false),
        new UnmetCondition(NODE, "services", "etcd not healthy"));
  }

  @Test
  void platforms() throws IOException {
    says(new PlatformMetadatas(), new Platform(NODE, "metal"));
  }

  @Test
  void memoryIsCountedInMebibytes() throws IOException {
    says(new MemoryStats(), new MemoryTotal(NODE, 3930));
  }

  @Test
  void volumes() throws IOException {
    says(
        new VolumeStatuses(),
        new VolumePhase(NODE, "EPHEMERAL", "failed", "no disks matched for volume"));
  }

  @Test
  void diagnostics() throws IOException {
    says(
        new Diagnostics(),
        new DiagnosticRaised(
            NODE, "address-overlap", "host and Kubernetes pod/service CIDR addresses overlap"));
  }

  @Test
  void nodeAddresses() throws IOException {
    says(new NodeAddresses(), new UsableAddress(NODE, IpAddress.of("10.5.0.2")));
  }

  @Test
  void nodeAddressFilters() throws IOException {
    says(
        new NodeAddressFilters(),
        new KubernetesSubnet(NODE, Cidr.of("10.244.0.0/16"), SubnetKind.UNSPECIFIED),
        new KubernetesSubnet(NODE, Cidr.of("10.96.0.0/12"), SubnetKind.UNSPECIFIED));
  }

  @Test
  void networkStatuses() throws IOException {
    says(new NetworkStatuses(), new NetworkReadiness(NODE, true, false, true, true));
  }

  @Test
  void resolvers() throws IOException {
    says(new ResolverStatuses(), new Resolver(NODE, "10.5.0.1"));
  }

  @Test
  void links() throws IOException {
    says(new LinkStatuses(), new NetworkLink(NODE, "eth0", "ether", "", "virtio_net", "up", 1500));
  }

  @Test
  void whatTheFirewallAccepts() throws IOException {
    says(
        new NftablesChains(),
        new IngressDefaultDrop(NODE),
        new IngressAllowed(NODE, "udp", 4789, 4789, Cidr.of("192.0.2.0/24")));
  }

  @Test
  void systemInformation() throws IOException {
    says(new SystemInformations(), new SystemUuid(NODE, "4c4c4544-0042-3010-8053-b4c04f4a4b32"));
  }

  @Test
  void extensions() throws IOException {
    says(new ExtensionStatuses(), new ExtensionInstalled(NODE, "qemu-guest-agent"));
  }

  @Test
  void disks() throws IOException {
    says(new Disks(), new Disk(NODE, "/dev/nvme0n1", "nvme", 500, true));
  }

  @Test
  void processors() throws IOException {
    says(new Processors(), new Processor(NODE, "CPU-0", 1, 1));
  }

  @Test
  void hostnames() throws IOException {
    says(new HostnameStatuses(), new Hostname(NODE, "cp-1"));
  }

  @Test
  void nodeIps() throws IOException {
    says(new NodeIps(), new NodeIp(NODE, IpAddress.of("10.5.0.2")));
  }

  @Test
  void etcdMembers() throws IOException {
    NodeName learner = new NodeName("2d8acd0e7fa07950");
    NodeName voter = new NodeName("c3d3020cf75b8728");
    says(
        new EtcdMembers(),
        new EtcdMember(NODE, learner, learner.text(), "", true),
        new EtcdMember(NODE, voter, voter.text(), "cp-1", false));
    assertThat(RecordedNotes.of(new EtcdMembers(), JavadocSample.of(new EtcdMembers())).aliases)
        .contains(voter + " HOSTNAME cp-1", learner + " ADDRESS 10.5.0.4");
  }

  @Test
  void etcdStatuses() throws IOException {
    says(
        new EtcdStatuses(),
        new EtcdMemberStatus(
            NODE, "c3d3020cf75b8728", "", 2, 71, 2, 3423, false, "etcdserver: no leader"));
  }

  @Test
  void etcdAlarms() throws IOException {
    says(
        new EtcdAlarms(),
        new EtcdAlarmRaised(new NodeName("c3d3020cf75b8728"), AlarmKind.NO_SPACE));
  }

  @Test
  void signingRequests() throws IOException {
    says(
        new SigningRequests(),
        new SigningRequest(
            CP, "csr-2x4kq", "kubernetes.io/kubelet-serving", CsrState.PENDING, 600));
  }

  @Test
  void containers() throws IOException {
    says(
        new Containers(),
        new CriContainer(NODE, "kube-apiserver-cp-1", "", CriState.SANDBOX_READY),
        new CriContainer(NODE, "kube-apiserver-cp-1", "kube-apiserver", CriState.CONTAINER_EXITED));
  }

  @Test
  void kubePrism() throws IOException {
    says(new KubePrismStatuses(), new KubePrismHealth(NODE, true));
  }

  @Test
  void localEtcdMembers() throws IOException {
    says(new LocalEtcdMembers(), new LocalEtcdMember(NODE, "c3d3020cf75b8728"));
  }

  @Test
  void etcdSpecs() throws IOException {
    says(new EtcdSpecs(), new EtcdSpec(NODE, "registry.k8s.io/etcd:v3.6.12"));
  }

  @Test
  void nodenames() throws IOException {
    says(new Nodenames(), new Nodename(NODE, "cp-1"));
  }

  @Test
  void aBlankedKubeletSpecStillExists() throws IOException {
    says(new KubeletSpecs(), new KubeletSpecPresent(NODE));
  }

  @Test
  void nodeStatusesTellTheNodeName() throws IOException {
    says(new NodeStatuses());
    assertThat(RecordedNotes.of(new NodeStatuses(), JavadocSample.of(new NodeStatuses())).aliases)
        .containsExactly("10.5.0.2 NODENAME cp-1");
  }

  @Test
  void staticPods() throws IOException {
    says(
        new StaticPods(),
        new StaticPodRendered(NODE, "kube-apiserver"),
        new StaticPodVersion(NODE, "kube-apiserver", Version.of("1.36.3")));
  }

  @Test
  void manifests() throws IOException {
    says(new Manifests(), new ManifestRendered(NODE, "11-core-dns"));
  }

  @Test
  void manifestStatuses() throws IOException {
    says(
        new ManifestStatuses(),
        new ManifestApplied(NODE, "01-csr-node-bootstrap"),
        new ManifestApplied(NODE, "11-core-dns"));
  }

  @Test
  void controllerManagerConfigs() throws IOException {
    says(
        new ControllerManagerConfigs(),
        new KubernetesSubnet(NODE, Cidr.of("10.244.0.0/16"), SubnetKind.POD),
        new KubernetesSubnet(NODE, Cidr.of("10.96.0.0/12"), SubnetKind.SERVICE));
  }

  @Test
  void timeStatuses() throws IOException {
    says(new TimeStatuses(), new TimeStatus(NODE, false, false));
  }

  @Test
  void probesOfTheTalosApiSayWhatTalosctlWouldSay() throws IOException {
    NodeName dead = new NodeName("10.5.0.3");
    says(
        new TalosApiProbes(),
        new TalosApiProbe("10.5.0.2", true),
        new ClientCertificateRejected(NODE, Api.TALOS, TlsAlert.EXPIRED, 0, 0, 1, true),
        new TalosApiProbe("10.5.0.3", false),
        new ApiDialFailed(dead, Api.TALOS, "10.5.0.3", 50000, DialError.REFUSED, 0, 0, 1, true));
  }

  @Test
  void probesOfTheKubernetesEndpointAreCounted() throws IOException {
    says(
        new KubernetesEndpointProbes(),
        new EndpointProbes(NodeName.CLUSTER, "10.5.0.100", 2, 1),
        new EndpointCertificate(
            NodeName.CLUSTER, "kubernetes localhost", "10.96.0.1 127.0.0.1 10.5.0.2"),
        new CertificateLacksName(
            NodeName.CLUSTER,
            Api.KUBERNETES,
            "10.96.0.1, 127.0.0.1, 10.5.0.2",
            "10.5.0.100",
            0,
            0,
            1,
            true));
  }

  @Test
  void theClockOfAMachineIsSetAgainstTheMiddleOfTheCall() throws IOException {
    says(new MachineClocks(), new MachineClock(NODE, -120));
    assertThat(RecordedNotes.of(new MachineClocks(), JavadocSample.of(new MachineClocks())).times)
        .containsExactly(Instant.parse("2026-01-05T10:08:00Z"));
  }

  @Test
  void staticPodStatuses() throws IOException {
    says(
        new StaticPodStatuses(),
        new StaticPodState(
            NODE,
            "kube-apiserver",
            "Running",
            false,
            ContainerState.WAITING,
            "CrashLoopBackOff",
            1,
            4,
            -1));
  }

  @Test
  void mountsOfContainersAreLeftOut() throws IOException {
    says(
        new Mounts(),
        new MountUsage(NODE, "/var", 270550, 53050, 80),
        new MountUsage(NODE, "/run", 12640, 12640, 0));
  }

  @Test
  void theVersionIsTheServers() throws IOException {
    says(new VersionSummary(), new TalosVersion(NODE, new Version(1, 13, 8)));
  }

  @Test
  void services() throws IOException {
    says(
        new Services(),
        new ServiceState(NODE, "kubelet", RunState.WAITING, Health.FAIL, 3),
        new ServiceMessage(
            NODE,
            "kubelet",
            RunState.WAITING,
            "Error running Containerd(kubelet), going to restart forever: task \"kubelet\" failed:"
                + " exit code 1",
            3),
        new ServiceStarted(NODE, "kubelet", 9),
        new ServiceCrashed(NODE, "kubelet", 1, 3, 3, 1, true));
  }

  @Test
  void nodeObjects() throws IOException {
    says(
        new NodeList(),
        new KubernetesNode(
            CP,
            "cp-1",
            ConditionStatus.TRUE,
            "KubeletReady",
            "kubelet is posting ready status",
            540,
            600),
        new KubernetesControlPlaneNode(CP),
        new NodePressure(CP, "DiskPressure"),
        new KubeletVersion(CP, new Version(1, 36, 3)),
        new InternalIp(CP, IpAddress.of("10.5.0.2"), 0, 0, 1, true),
        new NodeTaint(CP, "node-role.kubernetes.io/control-plane", "NoSchedule"));
  }

  @Test
  void systemPods() throws IOException {
    says(
        new SystemPodList(),
        new SystemPod(CP, "kube-proxy-x2x4z", "kube-proxy", "Running", true, 600),
        new PodContainer(
            CP, "kube-proxy-x2x4z", "kube-proxy", ContainerState.RUNNING, "", 2, 1, 300));
  }

  private static void says(Artefact artefact, Fact... facts) throws IOException {
    RecordedNotes notes = RecordedNotes.of(artefact, JavadocSample.of(artefact));
    assertThat(notes.facts).containsExactly(facts);
    assertThat(notes.notExamined).isEmpty();
  }
}
