package dev.ichor.artefact.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ichor.artefact.RecordedNotes;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.machine.ServiceStarted;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The API's list of services says what a bundle's files of the same machine say. */
class ServiceAnswersTest {

  private static final NodeName NODE = new NodeName("10.5.0.16");

  /** After every recording; the real moment follows from an event that both know. */
  private static final Instant LATER = Instant.parse("2026-11-22T20:00:00Z");

  @Test
  void theAnswerGivesTheFactsOfTheFilesOfTheSameMachine() throws IOException {
    assertThat(facts(NODE, resource("services.json"), files())).isEmpty();
  }

  private static List<byte[]> files() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (String service :
        List.of("apid", "containerd", "cri", "etcd", "kubelet", "machined", "trustd")) {
      files.add(resource("states/" + service + ".state"));
    }
    return files;
  }

  /** Every machine of every recording; a kubelet that crashed on moved between the two looks. */
  @Test
  @EnabledIfSystemProperty(named = "ichor.wire", matches = ".+")
  void everyRecordingTellsTheSameByBothWays() throws IOException {
    int machines = 0;
    List<String> differences = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(Path.of(System.getProperty("ichor.wire")))) {
      for (Path bundle : paths.filter(each -> each.endsWith("support.zip")).sorted().toList()) {
        for (Path node : answered(bundle)) {
          machines++;
          byte[] answer =
              Files.readAllBytes(node.resolve("machine.MachineService/ServiceList.json"));
          String name = node.getFileName().toString();
          facts(new NodeName(name), answer, files(bundle, name))
              .forEach(each -> differences.add(node + ": " + each));
        }
      }
    }
    System.out.println(machines + " machines, " + differences.size() + " differences");
    assertThat(differences).allMatch(each -> each.contains("kubelet-stopped/10.5.0.6: "));
  }

  private static List<Path> answered(Path bundle) throws IOException {
    if (Files.size(bundle) == 0) {
      return List.of();
    }
    try (Stream<Path> nodes = Files.list(Objects.requireNonNull(bundle.getParent()))) {
      return nodes
          .filter(node -> Files.exists(node.resolve("machine.MachineService/ServiceList.json")))
          .sorted()
          .toList();
    }
  }

  private static List<byte[]> files(Path bundle, String node) throws IOException {
    List<byte[]> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
        if (entry.getName().startsWith(node + "/") && entry.getName().endsWith(".state")) {
          files.add(zip.getInputStream(entry).readAllBytes());
        }
      }
    }
    return files;
  }

  /** What only one of the two ways says; ages may differ by two seconds. */
  private static List<String> facts(NodeName node, byte[] answer, List<byte[]> files)
      throws IOException {
    List<Fact> written = new ArrayList<>();
    for (byte[] file : files) {
      written.addAll(RecordedNotes.of(new Services(), node, file).facts);
    }
    Instant moment = LATER.minusSeconds(started(at(node, answer, LATER)) - started(written));
    List<Fact> answered = new ArrayList<>(at(node, answer, moment));
    List<String> differences = new ArrayList<>();
    for (Fact fact : written) {
      if (!answered.removeIf(other -> alike(fact, other))) {
        differences.add("only written: " + fact);
      }
    }
    answered.forEach(fact -> differences.add("only answered: " + fact));
    return differences;
  }

  private static List<Fact> at(NodeName node, byte[] answer, Instant moment) throws IOException {
    return RecordedNotes.of(new Services(), node, answer, moment).facts;
  }

  private static int started(List<Fact> facts) {
    return facts.stream()
        .filter(ServiceStarted.class::isInstance)
        .map(ServiceStarted.class::cast)
        .filter(fact -> fact.service().equals("containerd"))
        .findFirst()
        .orElseThrow()
        .age();
  }

  private static boolean alike(Fact one, Fact other) {
    if (one.getClass() != other.getClass()) {
      return false;
    }
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      Object a = value(one, component);
      Object b = value(other, component);
      boolean same =
          (a instanceof Integer x && b instanceof Integer y) ? Math.abs(x - y) <= 2 : a.equals(b);
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static Object value(Fact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(component.getName(), e);
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(ServiceAnswersTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }
}
