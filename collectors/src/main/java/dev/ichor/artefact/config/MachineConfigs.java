package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.Artefact;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Document;
import dev.ichor.collect.Notes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.config.CertSan;
import dev.ichor.fact.config.ClusterNameSetting;
import dev.ichor.fact.config.CniSetting;
import dev.ichor.fact.config.ConfiguredAddress;
import dev.ichor.fact.config.ConfiguredImage;
import dev.ichor.fact.config.ConfiguredVersion;
import dev.ichor.fact.config.ControlPlaneEndpoint;
import dev.ichor.fact.config.DiscoverySetting;
import dev.ichor.fact.config.EndpointAddress;
import dev.ichor.fact.config.EnvironmentSetting;
import dev.ichor.fact.config.EtcdAdvertisedSubnet;
import dev.ichor.fact.config.ExtraArgument;
import dev.ichor.fact.config.ExtraVolume;
import dev.ichor.fact.config.FeatureSetting;
import dev.ichor.fact.config.HostnameSetting;
import dev.ichor.fact.config.IngressDefaultAction;
import dev.ichor.fact.config.IngressRule;
import dev.ichor.fact.config.InstallDisk;
import dev.ichor.fact.config.InstallDiskSelector;
import dev.ichor.fact.config.KernelModule;
import dev.ichor.fact.config.KubePrismSetting;
import dev.ichor.fact.config.LinkConfigured;
import dev.ichor.fact.config.LinkMtu;
import dev.ichor.fact.config.MirrorConfigured;
import dev.ichor.fact.config.MirrorEndpoint;
import dev.ichor.fact.config.NodeIpSubnet;
import dev.ichor.fact.config.NodeLabelSetting;
import dev.ichor.fact.config.PodSecurityDefault;
import dev.ichor.fact.config.SecretFingerprint;
import dev.ichor.fact.config.VipConfigured;
import dev.ichor.fact.config.VolumeEncryption;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.Worker;
import dev.ichor.fact.network.KubernetesSubnet;
import java.io.IOException;
import java.util.Set;

/**
 * The configuration of a machine: a whole one with all its documents, as {@code talosctl gen
 * config} writes it and {@code talosctl get machineconfig -o yaml} wraps it; or a patch or piece of
 * one, which then does not count as examined. Secrets are compared and not kept.
 *
 * <pre>{@code
 * version: v1alpha1
 * machine:
 *     type: controlplane
 *     certSANs:
 *         - lb.example.net
 *     network:
 *         interfaces:
 *             - interface: eth0
 *               addresses:
 *                   - 10.5.0.2/24
 *               vip:
 *                   ip: 10.5.0.100
 * cluster:
 *     clusterName: lab
 *     controlPlane:
 *         endpoint: https://10.5.0.100:6443
 *     network:
 *         serviceSubnets:
 *             - 10.112.0.0/16
 *     discovery:
 *         enabled: true
 * ---
 * apiVersion: v1alpha1
 * kind: HostnameConfig
 * hostname: cp-1
 * }</pre>
 */
public final class MachineConfigs implements Artefact {

  @Override
  public ArtefactId id() {
    return ArtefactId.TALOS_MACHINE_CONFIG;
  }

  @Override
  public Set<Class<? extends Fact>> yields() {
    return Set.of(
        CertSan.class,
        ClusterNameSetting.class,
        CniSetting.class,
        ConfiguredAddress.class,
        ConfiguredImage.class,
        ConfiguredVersion.class,
        ControlPlane.class,
        ControlPlaneEndpoint.class,
        DiscoverySetting.class,
        EndpointAddress.class,
        EnvironmentSetting.class,
        EtcdAdvertisedSubnet.class,
        ExtraArgument.class,
        ExtraVolume.class,
        FeatureSetting.class,
        HostnameSetting.class,
        IngressDefaultAction.class,
        IngressRule.class,
        InstallDisk.class,
        InstallDiskSelector.class,
        KernelModule.class,
        KubePrismSetting.class,
        KubernetesSubnet.class,
        LinkConfigured.class,
        LinkMtu.class,
        MirrorConfigured.class,
        MirrorEndpoint.class,
        NodeIpSubnet.class,
        NodeLabelSetting.class,
        PodSecurityDefault.class,
        SecretFingerprint.class,
        VipConfigured.class,
        VolumeEncryption.class,
        Worker.class);
  }

  /**
   * Whether a text is a machine configuration or a piece of one. Nothing else may stand in it.
   *
   * @param text YAML, or JSON, which is YAML as well
   */
  public static boolean recognises(String text) {
    try {
      ConfigText config = ConfigText.read(text, 0);
      return !config.isEmpty() || config.redacted();
    } catch (BrokenDocumentException noYaml) {
      return false;
    }
  }

  /** Whether a line of some text may be the first of a piece of a configuration. */
  public static boolean begins(String line) {
    return ConfigText.begins(line);
  }

  @Override
  public void observe(Document document, Notes notes) throws IOException {
    observe(document.text(), 0, new ConfigNotes(document.node(), document.path(), notes));
  }

  /**
   * Notes what a piece of a longer text says.
   *
   * @param linesBefore lines of the text before the piece
   */
  public void observe(Document piece, int linesBefore, Notes notes) throws IOException {
    observe(piece.text(), linesBefore, new ConfigNotes(piece.node(), piece.path(), notes));
  }

  private static void observe(String text, int linesBefore, ConfigNotes notes)
      throws BrokenDocumentException {
    ConfigText config = ConfigText.read(text, linesBefore);
    if (config.redacted()) {
      notes.notes().notExamined(Reason.REDACTED, "the configuration is blanked");
    } else if (config.isEmpty()) {
      throw new BrokenDocumentException(
          "line "
              + (linesBefore + 1)
              + ": no machine configuration; expected keys such as machine and cluster");
    }
    boolean whole = config.whole();
    for (YamlValue settings : config.settings()) {
      new MachineSection(notes).read(settings.key("machine"), whole);
      new ClusterSection(notes).read(settings.key("cluster"), whole);
    }
    ConfigDocuments documents = new ConfigDocuments(notes);
    config.documents().forEach(documents::read);
    if (!whole && !config.redacted()) {
      notes.notes().notExamined(Reason.EXCERPT, "only a piece of a configuration");
    }
    if (!documents.unknown().isEmpty()) {
      notes.notes().remark("of no kind known: " + String.join(", ", documents.unknown()));
    }
    notes.notes().remark("machine configuration");
  }
}
