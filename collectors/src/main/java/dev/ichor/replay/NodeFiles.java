package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import dev.ichor.artefact.machine.RecordedService;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.bundle.ResourceGraph;
import dev.ichor.collect.reading.ResourceText;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.machine.ServiceInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gathers the files of one machine; a file that cannot be understood is left out. */
final class NodeFiles {

  private static final String YAML = ".yaml";
  private static final String LOG = ".log";
  private static final String STATE = ".state";

  private final String target;
  private final Instant moment;
  private final SortedMap<String, List<Resource>> resources = new TreeMap<>();
  private final SortedMap<String, ServiceInfo> services = new TreeMap<>();
  private final SortedMap<String, ByteString> logs = new TreeMap<>();
  private final SortedMap<String, ByteString> podLogs = new TreeMap<>();
  private final Map<String, Message> answers = new HashMap<>();
  private final SortedSet<String> without = new TreeSet<>();
  private ByteString kernelLog = ByteString.EMPTY;

  /**
   * A machine without files.
   *
   * @param target name of its folder
   * @param moment its clock when the recording was made
   */
  NodeFiles(String target, Instant moment) {
    this.target = target;
    this.moment = moment;
  }

  /** Adds a file of the folder; {@code path} is relative to it. */
  void add(List<String> path, ByteString bytes) throws BrokenDocumentException {
    String file = path.get(path.size() - 1);
    String folder = path.size() > 1 ? path.get(0) : "";
    if ((folder.equals("resources") || folder.equals("talosResources")) && file.endsWith(YAML)) {
      String type = file.substring(0, file.length() - YAML.length());
      resources.put(type, ResourceText.parse(bytes.toStringUtf8()));
    } else if (folder.equals("kubernetes-logs") && path.size() == 3 && file.endsWith(LOG)) {
      podLogs.put(path.get(1) + "/" + withoutEnd(file), bytes);
    } else if (file.endsWith(STATE)) {
      ServiceInfo service = RecordedService.of(bytes.toStringUtf8(), moment);
      services.put(service.getId(), service);
    } else if (file.equals("dmesg.log")) {
      kernelLog = bytes;
    } else if (file.equals("dependencies.dot")) {
      without.addAll(emptyTypes(bytes));
    } else if (file.endsWith(LOG)) {
      logs.put(withoutEnd(file), bytes);
    } else {
      RecordedAnswers.ofFile(file, bytes).ifPresent(answer -> answers.putAll(answer));
    }
  }

  /** Adds an answer as a snapshot keeps it. */
  void answer(String method, Message message) {
    answers.put(method, message);
  }

  private static String withoutEnd(String file) {
    return file.substring(0, file.length() - LOG.length());
  }

  private static Set<String> emptyTypes(ByteString graph) {
    try {
      return ResourceGraph.emptyTypes(graph.newInput());
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
    }
  }

  RecordedNode build() {
    SortedSet<String> names = new TreeSet<>(Names.of(resources));
    return new RecordedNode(
        target,
        names,
        Names.controlPlane(resources, services.keySet()),
        moment,
        resources,
        new ArrayList<>(services.values()),
        logs,
        podLogs,
        kernelLog,
        answers,
        without,
        Disguise.NONE);
  }
}
