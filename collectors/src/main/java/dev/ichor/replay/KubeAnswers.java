package dev.ichor.replay;

import dev.ichor.artefact.yaml.Quoted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the Kubernetes API answers to a path, from what was recorded. */
final class KubeAnswers {

  private static final String CORE = "v1";

  /**
   * An answer.
   *
   * @param code status of HTTP
   * @param json body
   */
  record Answer(int code, String json) {}

  private final KubeObjects objects;

  KubeAnswers(KubeObjects objects) {
    this.objects = objects;
  }

  Answer get(String path) {
    List<String> parts = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).toList();
    return switch (String.join("/", parts)) {
      case "version" -> new Answer(200, objects.version());
      case "api" -> new Answer(200, "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}");
      case "apis" -> new Answer(200, groups());
      default -> below(path, parts);
    };
  }

  private Answer below(String path, List<String> parts) {
    boolean core = parts.size() > 1 && parts.get(0).equals("api");
    boolean group = parts.size() > 2 && parts.get(0).equals("apis");
    if (!core && !group) {
      return missing(path);
    }
    String version = core ? parts.get(1) : parts.get(1) + "/" + parts.get(2);
    List<String> rest = parts.subList(core ? 2 : 3, parts.size());
    if (rest.isEmpty()) {
      return resources(version);
    }
    boolean inNamespace = rest.size() > 2 && rest.get(0).equals("namespaces");
    String namespace = inNamespace ? rest.get(1) : "";
    return ofKind(path, version, namespace, inNamespace ? rest.subList(2, rest.size()) : rest);
  }

  private Answer ofKind(String path, String version, String namespace, List<String> rest) {
    for (KubeKind kind : objects.byKind().keySet()) {
      if (kind.version().equals(version) && kind.plural().equals(rest.get(0))) {
        return rest.size() == 1
            ? list(kind, namespace)
            : single(kind, namespace, String.join("/", rest.subList(1, rest.size())));
      }
    }
    return missing(path);
  }

  private SortedMap<String, String> of(KubeKind kind) {
    return objects.byKind().getOrDefault(kind, new TreeMap<>());
  }

  private Answer list(KubeKind kind, String namespace) {
    List<String> items = new ArrayList<>();
    of(kind)
        .forEach(
            (key, json) -> {
              if (namespace.isEmpty() || key.startsWith(namespace + "/")) {
                items.add(json);
              }
            });
    return new Answer(
        200,
        head(kind.kind() + "List", kind.version())
            + ",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":"
            + Json.array(items)
            + "}");
  }

  private Answer single(KubeKind kind, String namespace, String name) {
    String json = of(kind).get(namespace.isEmpty() ? name : namespace + "/" + name);
    return json == null
        ? status(404, "NotFound", kind.plural() + " \"" + name + "\" not found")
        : new Answer(200, json);
  }

  private static String head(String kind, String version) {
    return "{\"kind\":" + Quoted.json(kind) + ",\"apiVersion\":" + Quoted.json(version);
  }

  private String groups() {
    List<String> groups = new ArrayList<>();
    TreeSet<String> versions = new TreeSet<>();
    objects.byKind().keySet().forEach(kind -> versions.add(kind.version()));
    for (String version : versions) {
      if (!version.equals(CORE)) {
        String both = "{\"groupVersion\":" + Quoted.json(version) + ",\"version\":\"v1\"}";
        groups.add(
            "{\"name\":"
                + Quoted.json(version.substring(0, version.indexOf('/')))
                + ",\"versions\":["
                + both
                + "],\"preferredVersion\":"
                + both
                + "}");
      }
    }
    return head("APIGroupList", CORE) + ",\"groups\":" + Json.array(groups) + "}";
  }

  private Answer resources(String version) {
    List<String> resources = new ArrayList<>();
    for (KubeKind kind : objects.byKind().keySet()) {
      if (kind.version().equals(version)) {
        resources.add(
            "{\"name\":"
                + Quoted.json(kind.plural())
                + ",\"singularName\":\"\",\"namespaced\":"
                + kind.namespaced()
                + ",\"kind\":"
                + Quoted.json(kind.kind())
                + ",\"verbs\":[\"get\",\"list\"]}");
      }
    }
    return new Answer(
        200,
        head("APIResourceList", CORE)
            + ",\"groupVersion\":"
            + Quoted.json(version)
            + ",\"resources\":"
            + Json.array(resources)
            + "}");
  }

  private static Answer missing(String path) {
    return status(404, "NotFound", "the server could not find the requested resource: " + path);
  }

  /** A failure as the API server words it. */
  static Answer status(int code, String reason, String message) {
    return new Answer(
        code,
        head("Status", CORE)
            + ",\"metadata\":{},\"status\":\"Failure\",\"message\":"
            + Quoted.json(message)
            + ",\"reason\":"
            + Quoted.json(reason)
            + ",\"code\":"
            + code
            + "}");
  }
}
