package dev.ichor.replay;

import com.google.protobuf.ByteString;
import dev.ichor.artefact.yaml.Quoted;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Kubernetes objects of a recording as JSON, by kind and {@code namespace/name}.
 *
 * @param byKind a kind without an entry was not recorded
 * @param version answer of {@code /version}
 */
record KubeObjects(Map<KubeKind, SortedMap<String, String>> byKind, String version) {

  /** Reads them; lists that cannot be understood are left out. */
  static KubeObjects of(SortedMap<String, ByteString> files) {
    Map<KubeKind, SortedMap<String, String>> byKind = new EnumMap<>(KubeKind.class);
    String kubelet = "";
    for (Map.Entry<String, ByteString> file : files.entrySet()) {
      Optional<KubeKind> kind = KubeKind.ofFile(file.getKey());
      if (kind.isEmpty()) {
        continue;
      }
      SortedMap<String, String> objects =
          byKind.computeIfAbsent(kind.get(), none -> new TreeMap<>());
      for (YamlValue item : items(file.getValue())) {
        objects.put(key(item), complete(item, kind.get()));
        String version = item.at("status.nodeInfo.kubeletVersion").text();
        kubelet = version.isEmpty() ? kubelet : version;
      }
    }
    return new KubeObjects(byKind, version(kubelet));
  }

  private static List<YamlValue> items(ByteString list) {
    try {
      return YamlReader.read(list.toStringUtf8(), 0).key("items").elements();
    } catch (BrokenDocumentException leftOut) {
      return List.of();
    }
  }

  private static String key(YamlValue item) {
    String namespace = item.at("metadata.namespace").text();
    String name = item.at("metadata.name").text();
    return namespace.isEmpty() ? name : namespace + "/" + name;
  }

  /** Objects in lists lack their kind, which a client needs of a single one. */
  private static String complete(YamlValue item, KubeKind kind) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    entries.put("apiVersion", new YamlValue.Scalar(0, kind.version(), false));
    entries.put("kind", new YamlValue.Scalar(0, kind.kind(), false));
    entries.putAll(item.entries());
    return Json.object(entries);
  }

  /** The API server's own version is not recorded; the kubelets' is near it. */
  private static String version(String kubelet) {
    String[] parts = kubelet.replaceFirst("^v", "").split("\\.", -1);
    String minor = parts.length > 1 ? parts[1] : "";
    return "{\"major\":"
        + Quoted.json(parts[0])
        + ",\"minor\":"
        + Quoted.json(minor)
        + ",\"gitVersion\":"
        + Quoted.json(kubelet)
        + "}";
  }
}
