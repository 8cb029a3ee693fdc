package dev.ichor.artefact.config;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The documents in the text of a machine configuration: a whole one, a patch in either form, a
 * piece that somebody cut out, or the resource in which {@code talosctl get machineconfig} wraps
 * it.
 *
 * @param settings documents of the form {@code machine: …, cluster: …}; pieces are put in there
 * @param documents documents that have a kind of their own, such as {@code HostnameConfig}
 * @param redacted a resource whose contents are blanked
 */
record ConfigText(List<YamlValue> settings, List<YamlValue> documents, boolean redacted) {

  private static final String RESOURCE = "MachineConfigs.config.talos.dev";
  private static final String SEPARATOR = "---";
  private static final String MACHINE = "machine";
  private static final String CLUSTER = "cluster";
  private static final String NETWORK = "network";
  private static final Pattern INSTALLER_KEY =
      Pattern.compile("(?i)(?:talos|install(?:er)?)[a-z_-]*image(?:[_-]?url)?");
  private static final Set<String> MACHINE_KEYS =
      Set.of(
          "kubelet",
          "install",
          "sysctls",
          "registries",
          "features",
          "kernel",
          "certSANs",
          "nodeLabels",
          "systemDiskEncryption");
  private static final Set<String> CLUSTER_KEYS =
      Set.of(
          "controlPlane",
          "clusterName",
          "apiServer",
          "controllerManager",
          "scheduler",
          "proxy",
          "etcd",
          "coreDNS",
          "discovery",
          "extraManifests",
          "inlineManifests",
          "externalCloudProvider",
          "allowSchedulingOnControlPlanes");
  private static final Set<String> MACHINE_NETWORK_KEYS =
      Set.of("hostname", "interfaces", "nameservers", "kubespan", "extraHostEntries");
  private static final Map<String, String> DEEPER =
      Map.of(
          "podSubnets", "cluster.network",
          "serviceSubnets", "cluster.network",
          "advertisedSubnets", "cluster.etcd",
          "diskSelector", "machine.install",
          "kubePrism", "machine.features",
          "hostDNS", "machine.features",
          "validSubnets", "machine.kubelet.nodeIP",
          "mirrors", "machine.registries",
          "interfaces", "machine.network");

  /**
   * Reads a text.
   *
   * @param linesBefore lines of the file before it
   * @throws BrokenDocumentException naming the line
   */
  static ConfigText read(String text, int linesBefore) throws BrokenDocumentException {
    List<YamlValue> roots = roots(text, linesBefore);
    List<YamlValue> resources =
        roots.stream().filter(root -> root.at("metadata.type").text().equals(RESOURCE)).toList();
    boolean redacted =
        resources.stream().anyMatch(root -> root.key("spec").text().equals("<REDACTED>"));
    ConfigText config = new ConfigText(new ArrayList<>(), new ArrayList<>(), redacted);
    YamlValue inForce = inForce(resources);
    if (inForce.exists() && !redacted) {
      roots(inForce.text(), inForce.line()).forEach(config::add);
    }
    roots.stream().filter(root -> !resources.contains(root)).forEach(config::add);
    return config;
  }

  /** The configuration that the machine runs with; what else is listed waits on its disk. */
  private static YamlValue inForce(List<YamlValue> resources) {
    return resources.stream()
        .min(Comparator.comparing(root -> !root.at("metadata.id").text().equals("v1alpha1")))
        .map(root -> root.key("spec"))
        .orElse(new YamlValue.Absent(0));
  }

  /** Whether a line may be the first of a piece of a configuration. */
  static boolean begins(String line) {
    String bare = line.strip();
    int colon = bare.indexOf(':');
    if (colon < 0) {
      return false;
    }
    String key = bare.substring(0, colon);
    String rest = bare.substring(colon + 1).strip();
    return switch (key) {
      case "- op", "- path" -> true;
      case "apiVersion", "version" -> rest.equals("v1alpha1");
      case "kind" -> ConfigDocuments.known(rest);
      case MACHINE, CLUSTER, NETWORK -> rest.isEmpty();
      default ->
          INSTALLER_KEY.matcher(key).matches()
              ? !rest.isEmpty()
              : rest.isEmpty()
                  && (MACHINE_KEYS.contains(key)
                      || CLUSTER_KEYS.contains(key)
                      || DEEPER.containsKey(key));
    };
  }

  /** Whether nothing of it belongs to a machine configuration. */
  boolean isEmpty() {
    return settings.isEmpty() && documents.isEmpty();
  }

  /**
   * Whether it is a configuration that a machine could run with, so that what it lacks is unset.
   */
  boolean whole() {
    return settings.stream()
        .anyMatch(
            one ->
                one.at("machine.type").exists()
                    && one.at("cluster.controlPlane.endpoint").exists());
  }

  private static List<YamlValue> roots(String text, int linesBefore)
      throws BrokenDocumentException {
    List<YamlValue> roots = new ArrayList<>();
    StringBuilder chunk = new StringBuilder();
    int line = linesBefore;
    int before = linesBefore;
    for (String next : (Iterable<String>) text.lines()::iterator) {
      line++;
      String bare = next.stripTrailing();
      if (bare.equals(SEPARATOR) || bare.startsWith(SEPARATOR + " #")) {
        roots.add(YamlReader.read(chunk.toString(), before));
        before = line;
        chunk.setLength(0);
      } else {
        chunk.append(next).append('\n');
      }
    }
    roots.add(YamlReader.read(chunk.toString(), before));
    return roots.stream().filter(YamlValue::exists).toList();
  }

  private void add(YamlValue root) {
    root.elements().forEach(element -> patch(element).ifPresent(settings::add));
    Map<String, YamlValue> entries = root.entries();
    if (entries.containsKey(MACHINE) || entries.containsKey(CLUSTER)) {
      boolean belongs =
          !root.at(MACHINE).entries().isEmpty() || !root.at(CLUSTER).entries().isEmpty();
      if (belongs) {
        settings.add(root);
      }
    } else if (ConfigDocuments.isOne(root)) {
      documents.add(root);
    } else if (!entries.containsKey("apiVersion") && !entries.containsKey("metadata")) {
      entries.forEach((key, value) -> lift(key, value).ifPresent(settings::add));
    }
  }

  /** An operation of a JSON patch as the piece of configuration that it sets. */
  private static Optional<YamlValue> patch(YamlValue operation) {
    String op = operation.key("op").text();
    String path = operation.key("path").text();
    boolean sets = op.equals("add") || op.equals("replace");
    boolean ours = path.startsWith("/machine/") || path.startsWith("/cluster/");
    if (!sets || !ours) {
      return Optional.empty();
    }
    String[] keys = path.substring(1).split("/", -1);
    YamlValue value = operation.key("value");
    for (int i = keys.length - 1; i >= 0; i--) {
      value =
          keys[i].matches("[0-9]+|-")
              ? new YamlValue.Sequence(value.line(), List.of(value))
              : mapping(keys[i].replace("~1", "/").replace("~0", "~"), value);
    }
    return Optional.of(value);
  }

  /** A piece of a configuration, put where it belongs; empty when its place is not certain. */
  private static Optional<YamlValue> lift(String key, YamlValue value) {
    boolean holds = value.exists();
    if (!holds) {
      return Optional.empty();
    }
    if (INSTALLER_KEY.matcher(key).matches() && value.scalar().isPresent()) {
      return Optional.of(wrap("machine.install", "image", value));
    }
    if (DEEPER.containsKey(key)) {
      return Optional.of(wrap(String.valueOf(DEEPER.get(key)), key, value));
    }
    if (key.equals(NETWORK)) {
      boolean machine = value.entries().keySet().stream().anyMatch(MACHINE_NETWORK_KEYS::contains);
      boolean cluster = value.at("podSubnets").exists() || value.at("serviceSubnets").exists();
      boolean cni = value.at("cni").exists();
      return machine || cluster || cni
          ? Optional.of(wrap(machine ? MACHINE : CLUSTER, key, value))
          : Optional.empty();
    }
    boolean list = !value.elements().isEmpty();
    boolean collection = list || !value.entries().isEmpty();
    if (MACHINE_KEYS.contains(key) && collection) {
      return Optional.of(wrap(MACHINE, key, value));
    }
    return CLUSTER_KEYS.contains(key) && collection
        ? Optional.of(wrap(CLUSTER, key, value))
        : Optional.empty();
  }

  private static YamlValue wrap(String path, String key, YamlValue value) {
    YamlValue wrapped = mapping(key, value);
    String[] outer = path.split("\\.", -1);
    for (int i = outer.length - 1; i >= 0; i--) {
      wrapped = mapping(outer[i], wrapped);
    }
    return wrapped;
  }

  private static YamlValue mapping(String key, YamlValue value) {
    Map<String, YamlValue> entries = new LinkedHashMap<>();
    entries.put(key, value);
    return new YamlValue.Mapping(value.line(), entries);
  }
}
