package dev.ichor.collect.redact;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.collect.redact.KnownNames.Kind;
import dev.ichor.fact.IpAddress;
import java.util.Map;
import java.util.Set;

/** Learns the names of a cluster from keys below which Talos and Kubernetes write names. */
final class NameLearner {

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^[ -]*\"?(hostname|nodename|nodeName|kubernetes\\.io/hostname|fqdn|domainname"
              + "|clusterName|cluster_name|context|current-context|server|endpoint"
              + "|controlPlaneEndpoint|url|host|pod_id|podId)\"?: *[\"']?([A-Za-z0-9:/._-]+)");
  private static final Pattern NAMES = Pattern.compile("(?m)^ *names: \\[([^\\]\\n]*)\\]");
  private static final Pattern OBJECT =
      Pattern.compile(
          "(?m)^[ -]*name: [\"']?([a-z0-9.-]+)[\"']?\\n *namespace: [\"']?([a-z0-9-]+)");

  /** Namespaces of every cluster. */
  private static final Set<String> EVERYWHERE =
      Set.of("kube-system", "kube-public", "kube-node-lease", "default");

  private static final Map<String, Kind> KINDS =
      Map.of(
          "domainname", Kind.DOMAIN,
          "clusterName", Kind.CLUSTER,
          "cluster_name", Kind.CLUSTER,
          "context", Kind.CLUSTER,
          "current-context", Kind.CLUSTER);

  private static final String LOGS = "/kubernetes-logs/";

  private final KnownNames names;

  NameLearner(KnownNames names) {
    this.names = names;
  }

  /** Learns from the place of a document. */
  void file(String file) {
    int logs = file.indexOf(LOGS);
    if (logs >= 0) {
      String rest = file.substring(logs + LOGS.length());
      int slash = rest.indexOf('/');
      if (slash > 0) {
        object(rest.substring(0, slash), "");
      }
    }
  }

  /** Learns from a document that is no log. */
  void document(String text) {
    for (Matcher entry = ENTRY.matcher(text); entry.find(); ) {
      entry(entry.group(1), entry.group(2));
    }
    for (Matcher list = NAMES.matcher(text); list.find(); ) {
      for (String name : list.group(1).split("[\", ]+", -1)) {
        host(name);
      }
    }
    for (Matcher object = OBJECT.matcher(text); object.find(); ) {
      object(object.group(2), object.group(1));
    }
  }

  private void entry(String key, String value) {
    Kind kind = KINDS.get(key);
    if (kind != null) {
      names.add(kind, value);
    } else if (key.startsWith("pod")) {
      int slash = value.indexOf('/');
      object(slash < 0 ? "" : value.substring(0, slash), value.substring(slash + 1));
    } else {
      int scheme = value.indexOf("://");
      String rest = scheme < 0 ? value : value.substring(scheme + 3);
      host(rest.replaceAll("[:/].*", ""));
    }
  }

  private void host(String name) {
    if (name.isEmpty() || IpAddress.parse(name).isPresent() || everyCluster(name)) {
      return;
    }
    int dot = name.indexOf('.');
    names.add(dot < 0 ? Kind.MACHINE : Kind.DOMAIN, name);
    if (dot > 0) {
      names.add(Kind.MACHINE, name.substring(0, dot));
      String domain = name.substring(dot + 1);
      if (domain.indexOf('.') > 0) {
        names.add(Kind.DOMAIN, domain);
      }
    }
  }

  private static boolean everyCluster(String name) {
    return name.startsWith("kubernetes.") || name.endsWith("cluster.local");
  }

  private void object(String namespace, String name) {
    if (!namespace.isEmpty() && !EVERYWHERE.contains(namespace)) {
      names.add(Kind.NAMESPACE, namespace);
    }
    if (!namespace.isEmpty() && !namespace.equals("kube-system") && !name.equals("kubernetes")) {
      names.add(Kind.OBJECT, name);
    }
  }
}
