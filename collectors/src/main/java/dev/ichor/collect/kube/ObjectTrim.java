package dev.ichor.collect.kube;

import dev.ichor.artefact.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Leaves out of Kubernetes objects what is never read and what may be secret: managed fields, the
 * configuration last applied, the values of environment variables, the images on a machine.
 */
final class ObjectTrim {

  private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

  /** What agents of a network plugin are told about where the API server is; never secret. */
  private static final Set<String> KEPT_VARIABLES =
      Set.of("KUBERNETES_SERVICE_HOST", "KUBERNETES_SERVICE_PORT");

  private static final Set<String> DROPPED = Set.of("managedFields", APPLIED, "images", "data");

  /** Of pods of all namespaces only this is read. */
  private static final Set<String> OF_PODS =
      Set.of("metadata", "status", "name", "namespace", "deletionTimestamp", "creationTimestamp");

  private ObjectTrim() {}

  static YamlValue of(YamlValue object, KubeRead read) {
    YamlValue trimmed = trim(object);
    return read == KubeRead.PODS ? brief(trimmed) : trimmed;
  }

  private static YamlValue brief(YamlValue pod) {
    Map<String, YamlValue> kept = new LinkedHashMap<>();
    pod.entries()
        .forEach(
            (key, value) -> {
              if (key.equals("metadata")) {
                kept.put(key, brief(value));
              } else if (OF_PODS.contains(key)) {
                kept.put(key, value);
              }
            });
    return new YamlValue.Mapping(pod.line(), kept);
  }

  private static YamlValue trim(YamlValue value) {
    if (value instanceof YamlValue.Sequence sequence) {
      List<YamlValue> elements = new ArrayList<>();
      sequence.elements().forEach(element -> elements.add(trim(element)));
      return new YamlValue.Sequence(sequence.line(), elements);
    }
    if (!(value instanceof YamlValue.Mapping mapping)) {
      return value;
    }
    Map<String, YamlValue> kept = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (key, entry) -> {
              if (key.equals("env")) {
                kept.put(key, variables(entry));
              } else if (!DROPPED.contains(key)) {
                kept.put(key, trim(entry));
              }
            });
    return new YamlValue.Mapping(mapping.line(), kept);
  }

  private static YamlValue variables(YamlValue list) {
    List<YamlValue> kept = new ArrayList<>();
    for (YamlValue variable : list.elements()) {
      if (KEPT_VARIABLES.contains(variable.key("name").text())) {
        kept.add(variable);
      }
    }
    return new YamlValue.Sequence(list.line(), kept);
  }
}
