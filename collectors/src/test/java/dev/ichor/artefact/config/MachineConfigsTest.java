package dev.ichor.artefact.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.config.CertSan;
import dev.ichor.fact.config.CertTarget;
import dev.ichor.fact.config.ConfiguredAddress;
import dev.ichor.fact.config.ConfiguredImage;
import dev.ichor.fact.config.ConfiguredVersion;
import dev.ichor.fact.config.ControlPlaneEndpoint;
import dev.ichor.fact.config.DiscoveryRegistry;
import dev.ichor.fact.config.DiscoverySetting;
import dev.ichor.fact.config.EndpointAddress;
import dev.ichor.fact.config.EnvironmentSetting;
import dev.ichor.fact.config.EtcdAdvertisedSubnet;
import dev.ichor.fact.config.ExtraArgument;
import dev.ichor.fact.config.ExtraVolume;
import dev.ichor.fact.config.HostnameSetting;
import dev.ichor.fact.config.IngressDefaultAction;
import dev.ichor.fact.config.IngressRule;
import dev.ichor.fact.config.InstallDiskSelector;
import dev.ichor.fact.config.KubePrismSetting;
import dev.ichor.fact.config.LinkConfigured;
import dev.ichor.fact.config.LinkMtu;
import dev.ichor.fact.config.MirrorConfigured;
import dev.ichor.fact.config.MirrorEndpoint;
import dev.ichor.fact.config.NodeIpSubnet;
import dev.ichor.fact.config.SecretFingerprint;
import dev.ichor.fact.config.VipConfigured;
import dev.ichor.fact.config.VolumeEncryption;
import dev.ichor.fact.network.KubernetesSubnet;
import dev.ichor.fact.network.SubnetKind;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MachineConfigsTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");

  private static RecordedNotes read(String... lines) throws IOException {
    return RecordedNotes.of(new MachineConfigs(), String.join("\n", lines) + "\n");
  }

  @Test
  void aWholeConfigurationSaysWhatItLeavesUnset() throws IOException {
    RecordedNotes notes =
        read(
            "machine: {type: worker}",
            "cluster: {controlPlane: {endpoint: 'https://10.0.0.1:6443'}}");

    assertThat(notes.notExamined).isEmpty();
    assertThat(notes.facts)
        .contains(
            new KubernetesSubnet(NODE, Cidr.of("10.244.0.0/16"), SubnetKind.POD),
            new KubernetesSubnet(NODE, Cidr.of("10.96.0.0/12"), SubnetKind.SERVICE),
            new KubePrismSetting(NODE, false, 7445),
            new DiscoverySetting(NODE, DiscoveryRegistry.SERVICE, false));
    assertThat(notes.excerpts)
        .contains("machine.features.kubePrism.enabled is not set, which means off");
  }

  @Test
  void aPieceSaysOnlyWhatStandsThere() throws IOException {
    RecordedNotes notes = read("cluster:", "  network:", "    podSubnets: [10.32.0.0/16]");

    assertThat(notes.notExamined).containsExactly("EXCERPT: only a piece of a configuration");
    assertThat(notes.facts)
        .containsExactly(new KubernetesSubnet(NODE, Cidr.of("10.32.0.0/16"), SubnetKind.POD));
    assertThat(notes.places).containsExactly("doc:3");
  }

  @Test
  void endpointsAreTakenApart() throws IOException {
    assertThat(read("controlPlane: {endpoint: 'http://[FD00::1]'}").facts)
        .containsExactly(
            new ControlPlaneEndpoint(NODE, "http://[FD00::1]", "http", "fd00:0:0:0:0:0:0:1", 0),
            new EndpointAddress(NODE, "http://[FD00::1]", IpAddress.of("fd00::1")));
    assertThat(read("controlPlane: {endpoint: 'Kube.example.net:6443'}").facts)
        .containsExactly(
            new ControlPlaneEndpoint(NODE, "Kube.example.net:6443", "", "kube.example.net", 6443));
  }

  @Test
  void aPatchIsReadInEitherForm() throws IOException {
    assertThat(
            read(
                    "- op: add",
                    "  path: /machine/network/interfaces/0/addresses/-",
                    "  value: 10.0.0.4/24",
                    "- op: remove",
                    "  path: /machine/network/hostname",
                    "- {op: replace, path: /machine/certSANs, value: [LB.example.net]}")
                .facts)
        .containsExactly(
            new ConfiguredAddress(NODE, IpAddress.of("10.0.0.4")),
            new CertSan(NODE, CertTarget.TALOS_API, "lb.example.net"));
    assertThat(
            read("[{\"op\":\"add\",\"path\":\"/cluster/etcd/advertisedSubnets\",\"value\":"
                    + "[\"10.0.0.0/8\",\"!10.9.0.0/16\"]}]")
                .facts)
        .containsExactly(
            new EtcdAdvertisedSubnet(NODE, Cidr.of("10.0.0.0/8"), false),
            new EtcdAdvertisedSubnet(NODE, Cidr.of("10.9.0.0/16"), true));
  }

  @Test
  void aPieceFromFurtherInsideIsPutWhereItBelongs() throws IOException {
    assertThat(read("install:", "    diskSelector:", "        size: '>= 20GB'").facts)
        .containsExactly(new InstallDiskSelector(NODE, "size", ">= 20GB"));
    assertThat(read("talosImageURL: factory.talos.dev/installer/").facts)
        .containsExactly(new ConfiguredImage(NODE, "installer", "factory.talos.dev/installer/"));
    assertThat(read("  kubelet:", "    nodeIP:", "      validSubnets: ['!10.0.0.5/32']").facts)
        .containsExactly(new NodeIpSubnet(NODE, Cidr.of("10.0.0.5/32"), true));
    assertThat(read("network:", "  hostname: cp-1.example.net").aliases)
        .containsExactly("10.5.0.2 HOSTNAME cp-1");
  }

  @Test
  void linksOfTheOldForm() throws IOException {
    assertThat(
            read(
                    "machine:",
                    "  network:",
                    "    interfaces:",
                    "      - interface: bond0",
                    "        mtu: 9000",
                    "        bond: {mode: 802.3ad, interfaces: [eth0]}",
                    "        vlans:",
                    "          - {vlanId: 20, addresses: [10.20.0.4/24], vip: {ip: 10.20.0.9}}")
                .facts)
        .containsExactlyInAnyOrder(
            new LinkConfigured(NODE, "bond0", true),
            new LinkMtu(NODE, "bond0", 9000),
            new LinkConfigured(NODE, "eth0", false),
            new ConfiguredAddress(NODE, IpAddress.of("10.20.0.4")),
            new VipConfigured(NODE, IpAddress.of("10.20.0.9")));
  }

  @Test
  void documentsWithAKindOfTheirOwn() throws IOException {
    RecordedNotes notes =
        read(
            "apiVersion: v1alpha1",
            "kind: LinkConfig",
            "name: eth1",
            "mtu: 1450",
            "addresses: [{address: 10.0.0.4/24}]",
            "--- # the next",
            "kind: Layer2VIPConfig",
            "name: 10.0.0.9",
            "link: eth1",
            "---",
            "kind: RegistryMirrorConfig",
            "name: docker.io",
            "endpoints: [{url: 'http://10.0.0.7:5000', overridePath: true}]",
            "skipFallback: true",
            "---",
            "kind: NetworkDefaultActionConfig",
            "ingress: block",
            "---",
            "kind: NetworkRuleConfig",
            "name: pods",
            "portSelector: {ports: [2379-2380, 10250], protocol: tcp}",
            "ingress: [{subnet: 10.0.0.0/24}]",
            "---",
            "kind: VolumeConfig",
            "name: EPHEMERAL",
            "encryption: {provider: luks2, keys: [{slot: 0, tpm: {}}]}",
            "---",
            "kind: HostnameConfig",
            "auto: stable",
            "---",
            "apiVersion: v1alpha1",
            "kind: FromTheFutureConfig",
            "name: x");

    assertThat(notes.facts)
        .containsExactly(
            new LinkConfigured(NODE, "eth1", false),
            new LinkMtu(NODE, "eth1", 1450),
            new ConfiguredAddress(NODE, IpAddress.of("10.0.0.4")),
            new VipConfigured(NODE, IpAddress.of("10.0.0.9")),
            new LinkConfigured(NODE, "eth1", false),
            new MirrorConfigured(NODE, "docker.io", true),
            new MirrorEndpoint(NODE, "docker.io", "http://10.0.0.7:5000", true),
            new IngressDefaultAction(NODE, true),
            new IngressRule(NODE, "pods", "tcp", 2379, 2380, Cidr.of("10.0.0.0/24")),
            new IngressRule(NODE, "pods", "tcp", 10250, 10250, Cidr.of("10.0.0.0/24")),
            new VolumeEncryption(NODE, "EPHEMERAL", "tpm"));
    assertThat(notes.remarks).contains("of no kind known: FromTheFutureConfig");
  }

  @Test
  void componentsWithArgumentsVolumesAndImages() throws IOException {
    assertThat(
            read(
                    "cluster:",
                    "  apiServer:",
                    "    image: registry.k8s.io:443/kube-apiserver:v1.36.0@sha256:00",
                    "    extraArgs: {--v: '4', feature-gates: [A=true, B=true], token: abcdef}",
                    "    extraVolumes: [{hostPath: /etc/audit, mountPath: /audit}]",
                    "machine:",
                    "  env: {HTTPS_PROXY: 'http://10.0.0.3:3128', GITHUB_TOKEN: abcdef}")
                .facts)
        .containsExactlyInAnyOrder(
            new ConfiguredImage(
                NODE, "kube-apiserver", "registry.k8s.io:443/kube-apiserver:v1.36.0@sha256:00"),
            new ConfiguredVersion(NODE, "kube-apiserver", Version.of("1.36.0")),
            new ExtraArgument(NODE, "kube-apiserver", "v", "4"),
            new ExtraArgument(NODE, "kube-apiserver", "feature-gates", "A=true"),
            new ExtraArgument(NODE, "kube-apiserver", "feature-gates", "B=true"),
            new ExtraArgument(NODE, "kube-apiserver", "token", "***"),
            new ExtraVolume(NODE, "kube-apiserver", "/etc/audit", "/audit"),
            new EnvironmentSetting(NODE, "https_proxy", "http://10.0.0.3:3128"),
            new EnvironmentSetting(NODE, "github_token", "***"));
  }

  @Test
  void aSwitchedOffRegistryIsOffWhateverTheRestSays() throws IOException {
    assertThat(read("discovery: {enabled: true, registries: {service: {disabled: true}}}").facts)
        .containsExactly(
            new DiscoverySetting(NODE, DiscoveryRegistry.SERVICE, false),
            new DiscoverySetting(NODE, DiscoveryRegistry.KUBERNETES, true));
    assertThat(read("discovery: {registries: {kubernetes: {disabled: true}}}").facts)
        .containsExactly(new DiscoverySetting(NODE, DiscoveryRegistry.KUBERNETES, false));
  }

  @Test
  void theConfigurationInForceIsReadOfThoseThatTalosLists() throws IOException {
    RecordedNotes notes =
        read(
            "node: 10.5.0.2",
            "metadata: {type: MachineConfigs.config.talos.dev, id: persistent}",
            "spec: |",
            "    machine: {network: {hostname: staged}}",
            "---",
            "node: 10.5.0.2",
            "metadata: {type: MachineConfigs.config.talos.dev, id: v1alpha1}",
            "spec: |",
            "    machine:",
            "        network: {hostname: cp-1}");

    assertThat(notes.facts).containsExactly(new HostnameSetting(NODE, "cp-1"));
    assertThat(notes.places).containsExactly("doc:10");
  }

  @Test
  void aBlankedConfigurationCountsAsNotExamined() throws IOException {
    RecordedNotes notes =
        read("metadata: {type: MachineConfigs.config.talos.dev, id: v1alpha1}", "spec: <REDACTED>");

    assertThat(notes.facts).isEmpty();
    assertThat(notes.notExamined).containsExactly("REDACTED: the configuration is blanked");
  }

  @Test
  void secretsAreComparedAndWhatStandsForThemIsNot() throws IOException {
    RecordedNotes notes =
        read(
            "machine: {token: abcdef.0123456789abcdef}",
            "cluster:",
            "  secret: aWNob3IgaWNob3IgaWNob3IgaWNob3IgaWNob3I=",
            "  token: REDACTED",
            "  id: ''",
            "  ca: {crt: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCg==, key: x}");

    assertThat(notes.facts).hasSize(3).allMatch(SecretFingerprint.class::isInstance);
    assertThat(notes.facts)
        .allMatch(fact -> ((SecretFingerprint) fact).fingerprint().matches("[0-9a-f]{8}"));
    assertThat(String.join(" ", notes.excerpts))
        .doesNotContain("0123456789abcdef", "aWNob3", "LS0tLS1");
  }

  @Test
  void otherYamlIsNoConfiguration() {
    assertThat(MachineConfigs.recognises("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n"))
        .isFalse();
    assertThat(MachineConfigs.recognises("apiVersion: apps/v1\nkind: DaemonSet\n")).isFalse();
    assertThat(MachineConfigs.recognises("machine: x\n")).isFalse();
    assertThat(MachineConfigs.recognises("just words\n")).isFalse();
    assertThatThrownBy(() -> read("words: 1"))
        .isInstanceOf(BrokenDocumentException.class)
        .hasMessage("line 1: no machine configuration; expected keys such as machine and cluster");
  }
}
