package dev.ichor.artefact.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.artefact.etcd.EtcdAlarms;
import dev.ichor.artefact.etcd.EtcdMembers;
import dev.ichor.artefact.etcd.EtcdStatuses;
import dev.ichor.artefact.kubernetes.Containers;
import dev.ichor.artefact.machine.Mounts;
import dev.ichor.artefact.machine.VersionSummary;
import dev.ichor.collect.Artefact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.machine.MountUsage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What real machines answered is read as what talosctl prints of the same machine. */
class RecordedAnswersTest {

  private static final NodeName NODE = new NodeName("10.5.0.2");

  private static final Map<String, Artefact> OBSERVERS =
      Map.of(
          "Version.json", new VersionSummary(),
          "Mounts.json", new Mounts(),
          "Containers-k8s.io-CRI.json", new Containers(),
          "EtcdMemberList-query_local.json", new EtcdMembers(),
          "EtcdMemberList.json", new EtcdMembers(),
          "EtcdStatus.json", new EtcdStatuses(),
          "EtcdAlarmList.json", new EtcdAlarms());

  @Test
  void fileSystemsAreThoseThatABundleShowsWithTheSameUse() throws IOException {
    List<String> answered = used("mounts.json");
    assertThat(answered).hasSize(13).isEqualTo(used("mounts.txt"));
  }

  private static List<String> used(String resource) throws IOException {
    return RecordedNotes.of(new Mounts(), NODE, resource(resource)).facts.stream()
        .map(MountUsage.class::cast)
        .map(mount -> mount.mountPoint() + " " + mount.usedPercent() + "%")
        .toList();
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(RecordedAnswersTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "ichor.wire", matches = ".+")
  void everyAnswerThereIsReadWithoutAComplaint() throws IOException {
    Map<String, Integer> facts = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Path.of(System.getProperty("ichor.wire")))) {
      for (Path path : paths.sorted().toList()) {
        String name = String.valueOf(path.getFileName());
        Artefact observer = OBSERVERS.get(name);
        if (observer != null) {
          RecordedNotes notes = RecordedNotes.of(observer, NODE, Files.readAllBytes(path));
          notes.notExamined.forEach(each -> faults.add(path + ": " + each));
          facts.merge(name, notes.facts.size(), Integer::sum);
        }
      }
    }
    System.out.println(facts);
    assertThat(faults).isEmpty();
    assertThat(facts).containsOnlyKeys(OBSERVERS.keySet());
  }
}
