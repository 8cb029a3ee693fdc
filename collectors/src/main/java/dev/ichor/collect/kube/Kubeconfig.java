package dev.ichor.collect.kube;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.fact.coverage.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Kubeconfigs read as kubectl reads them: of several files the first that has an entry of a name
 * wins, and paths are relative to the file that names them.
 */
final class Kubeconfig {

  private static final long LARGEST = 4L * 1024 * 1024;

  /**
   * An entry and the file it stands in.
   *
   * @param value what stands under its name
   * @param file the file
   */
  record Entry(YamlValue value, Path file) {

    /** The text of a key; empty when it is not there. */
    String text(String key) {
      return value.key(key).text();
    }

    Path resolve(String path) {
      Path folder = file.toAbsolutePath().getParent();
      return folder == null ? Path.of(path) : folder.resolve(path);
    }
  }

  private final Map<String, Entry> clusters = new LinkedHashMap<>();
  private final Map<String, Entry> users = new LinkedHashMap<>();
  private final Map<String, Entry> contexts = new LinkedHashMap<>();
  private String current = "";

  private Kubeconfig() {}

  static Kubeconfig read(List<Path> files) throws KubeconfigException {
    Kubeconfig config = new Kubeconfig();
    for (Path file : files) {
      config.add(file);
    }
    return config;
  }

  private void add(Path file) throws KubeconfigException {
    YamlValue root = parse(file);
    gather(root, "clusters", "cluster", file, clusters);
    gather(root, "users", "user", file, users);
    gather(root, "contexts", "context", file, contexts);
    if (current.isEmpty()) {
      current = root.key("current-context").text();
    }
  }

  private static YamlValue parse(Path file) throws KubeconfigException {
    try {
      if (Files.size(file) > LARGEST) {
        throw KubeconfigException.broken("kubeconfig " + file + " is larger than 4 MiB");
      }
      YamlValue root = YamlReader.read(Files.readString(file), 0);
      if (!(root instanceof YamlValue.Mapping)) {
        throw KubeconfigException.broken(
            "kubeconfig " + file + ": line 1: expected a mapping with clusters, users, contexts");
      }
      return root;
    } catch (IOException e) {
      String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw KubeconfigException.broken("kubeconfig " + file + " cannot be read: " + words);
    }
  }

  private static void gather(
      YamlValue root, String list, String key, Path file, Map<String, Entry> into) {
    for (YamlValue element : root.key(list).elements()) {
      into.putIfAbsent(element.key("name").text(), new Entry(element.key(key), file));
    }
  }

  /** Name of the context to use. */
  String context(String wanted) throws KubeconfigException {
    String name = wanted.isEmpty() ? current : wanted;
    if (name.isEmpty()) {
      throw new KubeconfigException(
          Reason.BROKEN,
          "the kubeconfig has no current-context; name one by --kube-context: " + names(contexts));
    }
    if (!contexts.containsKey(name)) {
      throw new KubeconfigException(
          Reason.BROKEN, "the kubeconfig has no context '" + name + "'; it has " + names(contexts));
    }
    return name;
  }

  /** The entry of a context that {@link #context} named. */
  Entry of(String context) throws KubeconfigException {
    return entry(contexts, context, "context");
  }

  Entry cluster(String name) throws KubeconfigException {
    return entry(clusters, name, "cluster");
  }

  /** The user of a context; an empty name is a user without credentials. */
  Entry user(String name, Path file) throws KubeconfigException {
    return name.isEmpty() ? new Entry(new YamlValue.Absent(1), file) : entry(users, name, "user");
  }

  private static Entry entry(Map<String, Entry> entries, String name, String kind)
      throws KubeconfigException {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw KubeconfigException.broken(
          "the kubeconfig has no " + kind + " '" + name + "'; it has " + names(entries));
    }
    return entry;
  }

  private static String names(Map<String, Entry> entries) {
    return entries.isEmpty()
        ? "none"
        : entries.keySet().stream().sorted().limit(12).collect(Collectors.joining(", "));
  }
}
