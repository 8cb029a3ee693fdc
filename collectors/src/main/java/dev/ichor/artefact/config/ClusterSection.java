package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.Cidr;
import dev.ichor.fact.config.CertTarget;
import dev.ichor.fact.config.ClusterNameSetting;
import dev.ichor.fact.config.CniSetting;
import dev.ichor.fact.config.ControlPlaneEndpoint;
import dev.ichor.fact.config.DiscoveryRegistry;
import dev.ichor.fact.config.DiscoverySetting;
import dev.ichor.fact.config.EndpointAddress;
import dev.ichor.fact.config.EtcdAdvertisedSubnet;
import dev.ichor.fact.config.ExtraVolume;
import dev.ichor.fact.config.PodSecurityDefault;
import dev.ichor.fact.config.SecretKind;
import dev.ichor.fact.network.KubernetesSubnet;
import dev.ichor.fact.network.SubnetKind;
import java.util.List;
import java.util.Map;

/** Reads {@code cluster} of a configuration. */
final class ClusterSection {

  private static final Cidr POD_DEFAULT = Cidr.of("10.244.0.0/16");
  private static final Cidr SERVICE_DEFAULT = Cidr.of("10.96.0.0/12");
  private static final Map<String, String> COMPONENTS =
      Map.of(
          "apiServer", "kube-apiserver",
          "controllerManager", "kube-controller-manager",
          "scheduler", "kube-scheduler",
          "proxy", "kube-proxy",
          "etcd", "etcd",
          "coreDNS", "coredns");

  private final ConfigNotes notes;

  ClusterSection(ConfigNotes notes) {
    this.notes = notes;
  }

  /**
   * Reads the section.
   *
   * @param whole what is not there is unset, not left out
   */
  void read(YamlValue cluster, boolean whole) {
    secrets(cluster);
    YamlValue name = cluster.key("clusterName");
    if (!name.text().isEmpty()) {
      notes.fact(new ClusterNameSetting(notes.node(), name.text()), "cluster.clusterName", name);
    }
    endpoint(cluster.at("controlPlane.endpoint"));
    network(cluster.key("network"), whole);
    for (Map.Entry<String, YamlValue> entry : cluster.entries().entrySet()) {
      String component = COMPONENTS.get(entry.getKey());
      if (component != null) {
        component(component, "cluster." + entry.getKey(), entry.getValue());
      }
    }
    apiServer(cluster.key("apiServer"));
    etcd(cluster.key("etcd"));
    discovery(cluster.key("discovery"), whole);
    switches(cluster);
  }

  private void secrets(YamlValue cluster) {
    notes.secret(SecretKind.CLUSTER_ID, "cluster.id", cluster.key("id"));
    notes.secret(SecretKind.CLUSTER_SECRET, "cluster.secret", cluster.key("secret"));
    notes.secret(SecretKind.BOOTSTRAP_TOKEN, "cluster.token", cluster.key("token"));
    notes.secret(SecretKind.KUBERNETES_CA, "cluster.ca.crt", cluster.at("ca.crt"));
    notes.secret(
        SecretKind.AGGREGATOR_CA, "cluster.aggregatorCA.crt", cluster.at("aggregatorCA.crt"));
    notes.secret(SecretKind.ETCD_CA, "cluster.etcd.ca.crt", cluster.at("etcd.ca.crt"));
    notes.secret(
        SecretKind.SERVICE_ACCOUNT_KEY,
        "cluster.serviceAccount.key",
        cluster.at("serviceAccount.key"));
    for (String key : List.of("secretboxEncryptionSecret", "aescbcEncryptionSecret")) {
      notes.secret(SecretKind.ENCRYPTION_SECRET, "cluster." + key, cluster.key(key));
    }
  }

  private void endpoint(YamlValue endpoint) {
    String url = endpoint.text();
    if (url.isEmpty()) {
      return;
    }
    HostPort parts = HostPort.parse(url);
    String field = "cluster.controlPlane.endpoint";
    notes.fact(
        new ControlPlaneEndpoint(notes.node(), url, parts.scheme(), parts.host(), parts.port()),
        field,
        endpoint);
    ConfigNotes.addressOf(parts.host())
        .ifPresent(
            address ->
                notes.fact(new EndpointAddress(notes.node(), url, address), field, endpoint));
  }

  private void network(YamlValue network, boolean whole) {
    subnets("podSubnets", network, SubnetKind.POD, POD_DEFAULT, whole);
    subnets("serviceSubnets", network, SubnetKind.SERVICE, SERVICE_DEFAULT, whole);
    YamlValue cni = network.at("cni.name");
    if (!cni.text().isEmpty()) {
      notes.fact(new CniSetting(notes.node(), cni.text()), "cluster.network.cni.name", cni);
    } else if (whole) {
      notes.fact(
          new CniSetting(notes.node(), "flannel"),
          network,
          "cluster.network.cni.name is not set, which means flannel");
    }
  }

  private void subnets(
      String key, YamlValue network, SubnetKind kind, Cidr otherwise, boolean whole) {
    YamlValue ranges = network.key(key);
    for (YamlValue range : ranges.elements()) {
      ConfigNotes.rangeOf(range.text())
          .ifPresent(
              subnet ->
                  notes.fact(
                      new KubernetesSubnet(notes.node(), subnet, kind),
                      "cluster.network." + key,
                      range));
    }
    if (whole && ranges.elements().isEmpty()) {
      notes.fact(
          new KubernetesSubnet(notes.node(), otherwise, kind),
          network,
          "cluster.network." + key + " is not set, which means " + otherwise);
    }
  }

  private void component(String component, String field, YamlValue section) {
    notes.image(component, field + ".image", section.key("image"));
    notes.arguments(component, field + ".extraArgs", section.key("extraArgs"));
    for (YamlValue volume : section.key("extraVolumes").elements()) {
      YamlValue path = volume.key("hostPath");
      if (!path.text().isEmpty()) {
        notes.fact(
            new ExtraVolume(notes.node(), component, path.text(), volume.key("mountPath").text()),
            field + ".extraVolumes",
            path);
      }
    }
  }

  private void apiServer(YamlValue apiServer) {
    MachineSection.certSans(
        notes, CertTarget.KUBERNETES_API, "cluster.apiServer.certSANs", apiServer.key("certSANs"));
    for (YamlValue plugin : apiServer.key("admissionControl").elements()) {
      YamlValue level = plugin.at("configuration.defaults.enforce");
      if (plugin.key("name").text().equals("PodSecurity") && !level.text().isEmpty()) {
        notes.fact(
            new PodSecurityDefault(notes.node(), level.text()),
            "PodSecurity defaults.enforce",
            level);
      }
    }
  }

  private void etcd(YamlValue etcd) {
    etcd.key("advertisedSubnets").elements().forEach(this::advertised);
    advertised(etcd.key("subnet"));
  }

  private void advertised(YamlValue range) {
    boolean excluded = range.text().startsWith("!");
    ConfigNotes.rangeOf(excluded ? range.text().substring(1) : range.text())
        .ifPresent(
            subnet ->
                notes.fact(
                    new EtcdAdvertisedSubnet(notes.node(), subnet, excluded),
                    "cluster.etcd.advertisedSubnets",
                    range));
  }

  private void discovery(YamlValue discovery, boolean whole) {
    YamlValue enabled = discovery.key("enabled");
    registry(
        DiscoveryRegistry.SERVICE, enabled, discovery.at("registries.service.disabled"), whole);
    registry(
        DiscoveryRegistry.KUBERNETES,
        enabled,
        discovery.at("registries.kubernetes.disabled"),
        whole);
  }

  private void registry(
      DiscoveryRegistry registry, YamlValue enabled, YamlValue disabled, boolean whole) {
    boolean on = enabled.flag() && !disabled.flag();
    String name =
        "cluster.discovery.registries."
            + (registry == DiscoveryRegistry.SERVICE ? "service" : "kubernetes")
            + ".disabled";
    DiscoverySetting setting = new DiscoverySetting(notes.node(), registry, on);
    if (disabled.exists() && (enabled.flag() || !enabled.exists())) {
      boolean stands = enabled.exists() || whole || disabled.flag();
      if (stands) {
        notes.fact(setting, name, disabled);
      }
    } else if (enabled.exists()) {
      notes.fact(setting, "cluster.discovery.enabled", enabled);
    } else if (whole) {
      notes.fact(setting, enabled, "cluster.discovery.enabled is not set, which means off");
    }
  }

  private void switches(YamlValue cluster) {
    notes.off("kubeProxy", "cluster.proxy.disabled", cluster.at("proxy.disabled"));
    notes.off("coreDNS", "cluster.coreDNS.disabled", cluster.at("coreDNS.disabled"));
    notes.feature(
        "externalCloudProvider",
        "cluster.externalCloudProvider.enabled",
        cluster.at("externalCloudProvider.enabled"));
    notes.feature(
        "allowSchedulingOnControlPlanes",
        "cluster.allowSchedulingOnControlPlanes",
        cluster.key("allowSchedulingOnControlPlanes"));
  }
}
