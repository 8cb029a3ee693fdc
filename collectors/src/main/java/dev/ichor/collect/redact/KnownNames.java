package dev.ichor.collect.redact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names of a cluster, and those that stand for them: numbered as they sort. */
final class KnownNames {

  /** What a name names. */
  enum Kind {
    MACHINE("machine-", ""),
    DOMAIN("domain-", ".example"),
    CLUSTER("cluster-", ""),
    NAMESPACE("space-", ""),
    OBJECT("object-", "");

    private final String before;
    private final String after;

    Kind(String before, String after) {
      this.before = before;
      this.after = after;
    }
  }

  private static final int SHORTEST = 3;

  /** Names that tell nothing, and would be found where they are no names. */
  private static final Set<String> COMMON =
      Set.of(
          "node",
          "nodes",
          "worker",
          "workers",
          "master",
          "control",
          "plane",
          "control-plane",
          "controlplane",
          "talos",
          "kubernetes",
          "kube",
          "cluster",
          "etcd",
          "kubelet",
          "default",
          "local",
          "localhost",
          "localdomain",
          "internal",
          "svc",
          "cluster.local",
          "example",
          "svc.cluster.local",
          "machine",
          "server",
          "host",
          "api",
          "apid",
          "machined",
          "trustd",
          "system",
          "admin",
          "none",
          "null",
          "true",
          "false",
          "test",
          "dev",
          "prod",
          "main",
          "all",
          "kubernetes.default",
          "kubernetes.default.svc",
          "containerd",
          "runtime",
          "network",
          "ghcr.io",
          "registry.k8s.io",
          "k8s.io",
          "docker.io",
          "gcr.io",
          "quay.io",
          "talos.dev",
          "factory.talos.dev",
          "discovery.talos.dev",
          "siderolabs.com",
          "amazonaws.com",
          "googleapis.com",
          "kubernetes.io",
          "pool.ntp.org",
          "time.cloudflare.com");

  private final Map<Kind, TreeSet<String>> names = new EnumMap<>(Kind.class);

  /** Adds a name, unless it tells nothing. */
  synchronized void add(Kind kind, String spelling) {
    String name = spelling.toLowerCase(Locale.ROOT);
    boolean plain = name.chars().allMatch(KnownNames::ofName);
    boolean number = name.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    if (plain && !number && name.length() >= SHORTEST && !COMMON.contains(name)) {
      names.computeIfAbsent(kind, k -> new TreeSet<>()).add(name);
    }
  }

  private static boolean ofName(int letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= '0' && letter <= '9')
        || letter == '-'
        || letter == '.'
        || letter == '_';
  }

  /** Names and what stands for them, by their first words, the longest first. */
  synchronized Map<String, List<Map.Entry<String, String>>> byFirstWord() {
    Map<String, String> others = new HashMap<>();
    for (Map.Entry<Kind, TreeSet<String>> kind : names.entrySet()) {
      int digits = Math.max(2, String.valueOf(kind.getValue().size()).length());
      int number = 0;
      for (String name : kind.getValue()) {
        String shown = String.format(Locale.ROOT, "%0" + digits + "d", ++number);
        others.putIfAbsent(name, kind.getKey().before + shown + kind.getKey().after);
      }
    }
    Map<String, List<Map.Entry<String, String>>> byWord = new HashMap<>();
    for (Map.Entry<String, String> other : others.entrySet()) {
      String word = other.getKey().substring(0, NameText.wordEnd(other.getKey(), 0));
      byWord.computeIfAbsent(word, w -> new ArrayList<>()).add(other);
    }
    Comparator<Map.Entry<String, String>> longest =
        Comparator.comparing(entry -> -entry.getKey().length());
    byWord.values().forEach(list -> list.sort(longest));
    return byWord;
  }
}
