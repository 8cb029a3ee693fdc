package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.config.FeatureSetting;
import dev.ichor.fact.config.IngressDefaultAction;
import dev.ichor.fact.config.IngressRule;
import dev.ichor.fact.config.MirrorConfigured;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads documents that have a kind of their own, as newer versions of Talos have them. */
final class ConfigDocuments {

  /** Kinds that belong to Talos and of which nothing is read. */
  private static final Set<String> SILENT =
      Set.of(
          "BlackholeRouteConfig",
          "EventSinkConfig",
          "ExistingVolumeConfig",
          "ExtensionServiceConfig",
          "ExternalVolumeConfig",
          "ImageVerificationConfig",
          "KmsgLogConfig",
          "KubeSpanEndpointsConfig",
          "OOMConfig",
          "PCIDriverRebindConfig",
          "RegistryAuthConfig",
          "RegistryTLSConfig",
          "ResolverConfig",
          "RoutingRuleConfig",
          "SideroLinkConfig",
          "StaticHostConfig",
          "TCPProbeConfig",
          "TrustedRootsConfig",
          "WatchdogTimerConfig",
          "ZswapConfig");

  /** Kinds that are read, so that a piece without an {@code apiVersion} is recognised. */
  private static final Set<String> READ =
      Set.of(
          "BondConfig",
          "BridgeConfig",
          "DHCPv4Config",
          "DHCPv6Config",
          "DummyLinkConfig",
          "EnvironmentConfig",
          "EthernetConfig",
          "HCloudVIPConfig",
          "HostnameConfig",
          "KernelModuleConfig",
          "KubeSpanConfig",
          "KubeTalosAPIAccessConfig",
          "Layer2VIPConfig",
          "LinkAliasConfig",
          "LinkConfig",
          "NetworkDefaultActionConfig",
          "NetworkRuleConfig",
          "RawVolumeConfig",
          "RegistryMirrorConfig",
          "SwapVolumeConfig",
          "TimeSyncConfig",
          "UserVolumeConfig",
          "VLANConfig",
          "VolumeConfig",
          "VRFConfig",
          "WireguardConfig");

  private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");

  private final ConfigNotes notes;
  private final NetworkSection network;
  private final Set<String> unknown = new TreeSet<>();

  ConfigDocuments(ConfigNotes notes) {
    this.notes = notes;
    this.network = new NetworkSection(notes);
  }

  /** Whether a value is such a document. */
  static boolean isOne(YamlValue root) {
    String kind = root.key("kind").text();
    return (root.key("apiVersion").text().equals("v1alpha1") && !kind.isEmpty())
        || (!root.key("apiVersion").exists() && known(kind));
  }

  /** Whether a kind is one of Talos's. */
  static boolean known(String kind) {
    return READ.contains(kind) || SILENT.contains(kind);
  }

  /** Kinds that nobody knows, which newer versions may have. */
  Set<String> unknown() {
    return unknown;
  }

  void read(YamlValue document) {
    String kind = document.key("kind").text();
    YamlValue name = document.key("name");
    switch (kind) {
      case "LinkConfig", "EthernetConfig", "DHCPv4Config", "DHCPv6Config" -> link(document, false);
      case "BondConfig",
          "BridgeConfig",
          "DummyLinkConfig",
          "WireguardConfig",
          "VRFConfig",
          "VLANConfig",
          "LinkAliasConfig" ->
          link(document, true);
      case "Layer2VIPConfig", "HCloudVIPConfig" -> {
        network.vip("name", name);
        network.link(document.key("link"), false);
      }
      case "HostnameConfig" -> hostname(document);
      case "KubeSpanConfig" ->
          notes.feature("kubeSpan", kind + " enabled", document.key("enabled"));
      case "KubeTalosAPIAccessConfig" ->
          notes.fact(
              new FeatureSetting(notes.node(), "kubernetesTalosAPIAccess", true), "kind", name);
      case "TimeSyncConfig" -> {
        notes.feature("timeSync", kind + " enabled", document.key("enabled"));
      }
      case "KernelModuleConfig" -> MachineSection.kernelModule(notes, name);
      case "EnvironmentConfig" ->
          document
              .key("variables")
              .entries()
              .forEach((variable, value) -> MachineSection.environment(notes, variable, value));
      case "RegistryMirrorConfig" -> mirror(document);
      case "NetworkDefaultActionConfig" -> {
        YamlValue action = document.key("ingress");
        boolean blocks = action.text().equals("block");
        notes.fact(new IngressDefaultAction(notes.node(), blocks), kind + " ingress", action);
      }
      case "NetworkRuleConfig" -> rule(document);
      case "VolumeConfig", "UserVolumeConfig", "RawVolumeConfig", "SwapVolumeConfig" ->
          MachineSection.encryption(notes, name.text(), document.key("encryption"));
      default -> {
        if (!SILENT.contains(kind)) {
          unknown.add(kind);
        }
      }
    }
  }

  private void link(YamlValue document, boolean made) {
    YamlValue name = document.key("name");
    network.link(name, made);
    network.mtu(name.text(), document.key("mtu"));
    network.addresses(document.key("addresses"));
    document.key("links").elements().forEach(port -> network.link(port, false));
    network.link(document.key("parent"), false);
  }

  private void hostname(YamlValue document) {
    NetworkSection.hostname(notes, "HostnameConfig hostname", document.key("hostname"));
  }

  private void mirror(YamlValue document) {
    YamlValue name = document.key("name");
    if (name.text().isEmpty()) {
      return;
    }
    boolean skips = document.key("skipFallback").flag();
    notes.fact(
        new MirrorConfigured(notes.node(), name.text(), skips), "RegistryMirrorConfig", name);
    for (YamlValue endpoint : document.key("endpoints").elements()) {
      boolean asItIs = endpoint.key("overridePath").flag();
      MachineSection.mirrorEndpoint(notes, name.text(), endpoint.key("url"), asItIs);
    }
  }

  private void rule(YamlValue document) {
    for (YamlValue ports : document.at("portSelector.ports").elements()) {
      var range = PORTS.matcher(ports.text());
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
        sources(document, ports, first, last);
      }
    }
  }

  private void sources(YamlValue document, YamlValue ports, int first, int last) {
    String name = document.key("name").text();
    String protocol = document.at("portSelector.protocol").text();
    for (YamlValue source : document.key("ingress").elements()) {
      Optional<Cidr> subnet = ConfigNotes.rangeOf(source.key("subnet").text());
      if (subnet.isPresent()) {
        notes.fact(
            new IngressRule(notes.node(), name, protocol, first, last, subnet.get()),
            ports,
            name + ": " + protocol + " " + ports.text() + " from " + subnet.get());
      }
    }
  }
}
