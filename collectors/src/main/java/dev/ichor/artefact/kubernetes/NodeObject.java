package dev.ichor.artefact.kubernetes;

import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.Version;
import dev.ichor.fact.kubernetes.ConditionStatus;
import dev.ichor.fact.kubernetes.InternalIp;
import dev.ichor.fact.kubernetes.KubeletVersion;
import dev.ichor.fact.kubernetes.KubernetesControlPlaneNode;
import dev.ichor.fact.kubernetes.KubernetesNode;
import dev.ichor.fact.kubernetes.NodePressure;
import dev.ichor.fact.kubernetes.NodeTaint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes what one node object says. */
final class NodeObject {

  private static final String CONTROL_PLANE = "node-role.kubernetes.io/control-plane";
  private static final List<String> PRESSURES =
      List.of("MemoryPressure", "DiskPressure", "PIDPressure");

  private final ObjectNotes notes;
  private final NodeName node;
  private final YamlValue status;

  private NodeObject(ObjectNotes notes) {
    this.notes = notes;
    this.node = new NodeName(notes.name());
    this.status = notes.object().key("status");
  }

  static NodeObject read(YamlValue object, String path, Notes notes)
      throws BrokenDocumentException {
    return new NodeObject(ObjectNotes.read(object, path, notes));
  }

  void note() {
    noteNames();
    noteTimes();
    noteReady();
    YamlValue role = notes.object().at("metadata.labels").key(CONTROL_PLANE);
    if (!(role instanceof YamlValue.Absent)) {
      notes.fact(
          new KubernetesControlPlaneNode(node), "metadata.labels", role, "label " + CONTROL_PLANE);
    }
    notePressures();
    noteVersion();
    noteInternalIps();
    noteTaints();
  }

  private void noteNames() {
    notes.notes().alias(node, AliasKind.NODENAME, node.text());
    for (YamlValue address : status.key("addresses").elements()) {
      String text = address.key("address").text();
      switch (address.key("type").text()) {
        case "InternalIP", "ExternalIP" -> notes.notes().alias(node, AliasKind.ADDRESS, text);
        case "Hostname" -> notes.notes().alias(node, AliasKind.HOSTNAME, text);
        default -> {}
      }
    }
  }

  private void noteTimes() {
    for (YamlValue condition : status.key("conditions").elements()) {
      PodStatus.time(condition.key("lastHeartbeatTime"), notes.notes());
      PodStatus.time(condition.key("lastTransitionTime"), notes.notes());
    }
  }

  private void noteReady() {
    YamlValue ready = PodStatus.condition(status, "Ready");
    Optional<Instant> transition = PodStatus.time(ready.key("lastTransitionTime"), notes.notes());
    ConditionStatus value = PodStatus.status(ready);
    String reason = ready.key("reason").text();
    String message = ready.key("message").text();
    notes.aged(
        moment ->
            new KubernetesNode(
                node,
                node.text(),
                value,
                reason,
                message,
                transition.map(moment::age).orElse(Integer.MAX_VALUE),
                notes.age(moment)),
        "status.conditions",
        ready,
        "Ready "
            + ready.key("status").text()
            + (reason.isEmpty() ? "" : ", " + reason)
            + (message.isEmpty() ? "" : ": " + message));
  }

  private void notePressures() {
    for (String pressure : PRESSURES) {
      YamlValue condition = PodStatus.condition(status, pressure);
      if (PodStatus.status(condition) == ConditionStatus.TRUE) {
        notes.fact(
            new NodePressure(node, pressure),
            "status.conditions",
            condition,
            pressure + " True: " + condition.key("message").text());
      }
    }
  }

  private void noteVersion() {
    YamlValue version = status.at("nodeInfo.kubeletVersion");
    Version.parse(version.text())
        .ifPresent(
            known ->
                notes.fact(
                    new KubeletVersion(node, known),
                    "status.nodeInfo.kubeletVersion",
                    version,
                    "kubeletVersion: " + version.text()));
  }

  private void noteInternalIps() {
    for (YamlValue address : status.key("addresses").elements()) {
      if (address.key("type").text().equals("InternalIP")) {
        IpAddress.parse(address.key("address").text())
            .ifPresent(
                known ->
                    notes.fact(
                        new InternalIp(node, known, 0, 0, 1, true),
                        "status.addresses",
                        address.key("address"),
                        "InternalIP " + known));
      }
    }
  }

  private void noteTaints() {
    for (YamlValue taint : notes.object().at("spec.taints").elements()) {
      String key = taint.key("key").text();
      notes.fact(
          new NodeTaint(node, key, taint.key("effect").text()),
          "spec.taints",
          taint.key("key"),
          "taint " + key);
    }
  }
}
