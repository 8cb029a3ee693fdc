package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.config.CertSan;
import dev.ichor.fact.config.CertTarget;
import dev.ichor.fact.config.EnvironmentSetting;
import dev.ichor.fact.config.ExtraVolume;
import dev.ichor.fact.config.InstallDisk;
import dev.ichor.fact.config.InstallDiskSelector;
import dev.ichor.fact.config.KernelModule;
import dev.ichor.fact.config.KubePrismSetting;
import dev.ichor.fact.config.MirrorConfigured;
import dev.ichor.fact.config.MirrorEndpoint;
import dev.ichor.fact.config.NodeIpSubnet;
import dev.ichor.fact.config.NodeLabelSetting;
import dev.ichor.fact.config.SecretKind;
import dev.ichor.fact.config.VolumeEncryption;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads {@code machine} of a configuration. */
final class MachineSection {

  private static final int KUBEPRISM_PORT = 7445;
  private static final List<String> KEY_PROVIDERS = List.of("tpm", "nodeID", "kms", "static");

  private final ConfigNotes notes;

  MachineSection(ConfigNotes notes) {
    this.notes = notes;
  }

  /**
   * Reads the section.
   *
   * @param whole what is not there is unset, not left out
   */
  void read(YamlValue machine, boolean whole) {
    type(machine.key("type"));
    notes.secret(SecretKind.MACHINE_TOKEN, "machine.token", machine.key("token"));
    notes.secret(SecretKind.MACHINE_CA, "machine.ca.crt", machine.at("ca.crt"));
    certSans(notes, CertTarget.TALOS_API, "machine.certSANs", machine.key("certSANs"));
    kubelet(machine.key("kubelet"));
    new NetworkSection(notes).read(machine.key("network"));
    install(machine.key("install"));
    features(machine.key("features"), whole);
    notes.off("timeSync", "machine.time.disabled", machine.at("time.disabled"));
    machine.key("env").entries().forEach((name, value) -> environment(notes, name, value));
    machine
        .at("kernel.modules")
        .elements()
        .forEach(module -> kernelModule(notes, module.key("name")));
    machine
        .key("nodeLabels")
        .entries()
        .forEach(
            (label, value) ->
                notes.fact(
                    new NodeLabelSetting(notes.node(), label, value.text()),
                    "machine.nodeLabels." + label,
                    value));
    machine.at("registries.mirrors").entries().forEach(this::mirror);
    machine
        .key("systemDiskEncryption")
        .entries()
        .forEach((volume, value) -> encryption(notes, volume.toUpperCase(Locale.ROOT), value));
  }

  private void type(YamlValue type) {
    switch (type.text()) {
      case "controlplane", "init" ->
          notes.fact(new ControlPlane(notes.node()), "machine.type", type);
      case "worker", "join" -> notes.fact(new Worker(notes.node()), "machine.type", type);
      default -> {}
    }
  }

  static void certSans(ConfigNotes notes, CertTarget target, String field, YamlValue names) {
    for (YamlValue name : names.elements()) {
      if (!name.text().isEmpty()) {
        String canonical = HostPort.canonical(name.text());
        notes.fact(new CertSan(notes.node(), target, canonical), field, name);
      }
    }
  }

  private void kubelet(YamlValue kubelet) {
    notes.image("kubelet", "machine.kubelet.image", kubelet.key("image"));
    notes.arguments("kubelet", "machine.kubelet.extraArgs", kubelet.key("extraArgs"));
    notes.feature(
        "registerWithFQDN", "machine.kubelet.registerWithFQDN", kubelet.key("registerWithFQDN"));
    for (YamlValue mount : kubelet.key("extraMounts").elements()) {
      YamlValue source = mount.key("source");
      if (!source.text().isEmpty()) {
        String target = mount.key("destination").text();
        notes.fact(
            new ExtraVolume(notes.node(), "kubelet", source.text(), target),
            "machine.kubelet.extraMounts",
            source);
      }
    }
    for (YamlValue range : kubelet.at("nodeIP.validSubnets").elements()) {
      boolean excluded = range.text().startsWith("!");
      ConfigNotes.rangeOf(excluded ? range.text().substring(1) : range.text())
          .ifPresent(
              subnet ->
                  notes.fact(
                      new NodeIpSubnet(notes.node(), subnet, excluded),
                      "machine.kubelet.nodeIP.validSubnets",
                      range));
    }
  }

  private void install(YamlValue install) {
    YamlValue disk = install.key("disk");
    if (!disk.text().isEmpty()) {
      notes.fact(new InstallDisk(notes.node(), disk.text()), "machine.install.disk", disk);
    }
    install
        .key("diskSelector")
        .entries()
        .forEach(
            (property, value) ->
                notes.fact(
                    new InstallDiskSelector(notes.node(), property, value.text()),
                    "machine.install.diskSelector." + property,
                    value));
    notes.image("installer", "machine.install.image", install.key("image"));
    notes.feature("wipe", "machine.install.wipe", install.key("wipe"));
  }

  private void features(YamlValue features, boolean whole) {
    for (String name : List.of("rbac", "apidCheckExtKeyUsage")) {
      notes.feature(name, "machine.features." + name, features.key(name));
    }
    notes.feature(
        "kubernetesTalosAPIAccess",
        "machine.features.kubernetesTalosAPIAccess.enabled",
        features.at("kubernetesTalosAPIAccess.enabled"));
    YamlValue hostDns = features.key("hostDNS");
    notes.feature("hostDNS", "machine.features.hostDNS.enabled", hostDns.key("enabled"));
    for (String name : List.of("forwardKubeDNSToHost", "resolveMemberNames")) {
      notes.feature(name, "machine.features.hostDNS." + name, hostDns.key(name));
    }
    kubePrism(features.key("kubePrism"), whole);
  }

  private void kubePrism(YamlValue kubePrism, boolean whole) {
    YamlValue enabled = kubePrism.key("enabled");
    int port = (int) kubePrism.key("port").number(KUBEPRISM_PORT);
    if (enabled.exists()) {
      notes.fact(
          new KubePrismSetting(notes.node(), enabled.flag(), port),
          "machine.features.kubePrism.enabled",
          enabled);
    } else if (whole) {
      notes.fact(
          new KubePrismSetting(notes.node(), false, port),
          kubePrism,
          "machine.features.kubePrism.enabled is not set, which means off");
    }
  }

  static void kernelModule(ConfigNotes notes, YamlValue name) {
    if (!name.text().isEmpty()) {
      notes.fact(new KernelModule(notes.node(), name.text()), "machine.kernel.modules", name);
    }
  }

  static void environment(ConfigNotes notes, String name, YamlValue value) {
    String text = ConfigNotes.harmless(name, value.text());
    notes.fact(
        new EnvironmentSetting(notes.node(), name.toLowerCase(Locale.ROOT), text),
        value,
        name + ": " + text);
  }

  private void mirror(String registry, YamlValue mirror) {
    boolean fallback = !mirror.key("skipFallback").flag();
    notes.fact(
        new MirrorConfigured(notes.node(), registry, !fallback),
        "machine.registries.mirrors." + registry,
        mirror);
    for (YamlValue endpoint : mirror.key("endpoints").elements()) {
      boolean asItIs = mirror.key("overridePath").flag();
      mirrorEndpoint(notes, registry, endpoint, asItIs);
    }
  }

  static void mirrorEndpoint(
      ConfigNotes notes, String registry, YamlValue url, boolean overridePath) {
    if (!url.text().isEmpty()) {
      notes.fact(
          new MirrorEndpoint(notes.node(), registry, url.text(), overridePath), "endpoint", url);
    }
  }

  static void encryption(ConfigNotes notes, String volume, YamlValue encryption) {
    for (YamlValue key : encryption.key("keys").elements()) {
      for (Map.Entry<String, YamlValue> part : key.entries().entrySet()) {
        if (KEY_PROVIDERS.contains(part.getKey())) {
          notes.fact(
              new VolumeEncryption(notes.node(), volume, part.getKey()),
              part.getValue(),
              "encryption of " + volume + ", keys: " + part.getKey());
        }
      }
    }
  }
}
