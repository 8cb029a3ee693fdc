package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command behind a prompt: what follows it in the text is what it printed.
 *
 * @param node the one machine it was for; {@link NodeName#UNNAMED} when it names none or several
 * @param artefact the log it prints; null for all others
 */
record Command(NodeName node, @Nullable ArtefactId artefact) {

  private static final Pattern LINE =
      Pattern.compile(
          "^\\s*(?:(?:PS )?\\S{0,60}(?:[:~ ][^$#%>]{0,60})?[$#%>❯]\\s+"
              + "|➜\\s+\\S+\\s+(?:git:\\S+\\s+)?(?:✗\\s+)?)(?:sudo )?(talosctl|kubectl)\\s(.*)$");
  private static final Pattern NODES =
      Pattern.compile("(?:^|\\s)(?:-n|--nodes)[ =]([0-9A-Za-z.:-]+)(?:\\s|$)");
  private static final Pattern LOGS = Pattern.compile("(?:^|\\s)logs? (?:-[a-z] )?([a-z0-9-]+)");

  private static final Map<String, ArtefactId> SERVICES =
      Map.ofEntries(
          Map.entry("etcd", ArtefactId.TALOS_LOGS_ETCD),
          Map.entry("kubelet", ArtefactId.TALOS_LOGS_KUBELET),
          Map.entry("apid", ArtefactId.TALOS_LOGS_APID),
          Map.entry("trustd", ArtefactId.TALOS_LOGS_TRUSTD),
          Map.entry("machined", ArtefactId.TALOS_LOGS_MACHINED),
          Map.entry("controller-runtime", ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME),
          Map.entry("cri", ArtefactId.TALOS_LOGS_CONTAINERD),
          Map.entry("containerd", ArtefactId.TALOS_LOGS_CONTAINERD),
          Map.entry("dns-resolve-cache", ArtefactId.TALOS_LOGS_DNS));

  /** Stands before the first command. */
  static final Command NONE = new Command(NodeName.UNNAMED, null);

  /** The command that a line holds behind a prompt. */
  static Optional<Command> of(String line) {
    if (line.length() > 500 || !(line.contains("talosctl ") || line.contains("kubectl "))) {
      return Optional.empty();
    }
    Matcher command = LINE.matcher(line);
    if (!command.matches()) {
      return Optional.empty();
    }
    if (command.group(1).equals("kubectl")) {
      return Optional.of(NONE);
    }
    String rest = command.group(2);
    Matcher nodes = NODES.matcher(rest);
    NodeName node = nodes.find() ? new NodeName(nodes.group(1)) : NodeName.UNNAMED;
    return Optional.of(new Command(node, log(rest)));
  }

  private static @Nullable ArtefactId log(String rest) {
    if ((" " + rest + " ").contains(" dmesg ")) {
      return ArtefactId.TALOS_DMESG;
    }
    Matcher logs = LOGS.matcher(rest);
    return logs.find() ? SERVICES.get(logs.group(1)) : null;
  }
}
