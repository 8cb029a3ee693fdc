package dev.ichor.collect;

import dev.ichor.collect.DirectoryBuilder.Claimant;
import dev.ichor.fact.NodeName;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The machines of a cluster and every name they go by: bundle folder, address, hostname, node name,
 * etcd member id, node id. It gives each machine its one {@link NodeName}.
 */
final class NodeDirectory {

  private static final String UNKNOWN = "unknown(";

  private final Map<Claimant, Machine> claimants;
  private final NameTable table = new NameTable();
  private final NavigableMap<NodeName, Machine> machines = new TreeMap<>();
  private final Map<Machine, NodeName> displayed = new HashMap<>();

  private NodeDirectory(Map<Claimant, Machine> claimants) {
    this.claimants = claimants;
    List<Machine> known = claimants.values().stream().distinct().filter(Machine::known).toList();
    known.forEach(table::add);
    name(known);
  }

  /**
   * Puts names together.
   *
   * @param folders machines that the input has documents of, as it spells them
   * @param configurations files of configuration, each of one machine
   * @param claims other names that documents give
   */
  static NodeDirectory of(
      Collection<NodeName> folders,
      Collection<NodeName> configurations,
      Collection<NameClaim> claims) {
    return new NodeDirectory(new DirectoryBuilder(folders, configurations, claims).build());
  }

  /**
   * The name of the machine that a document means by a spelling; {@link NodeName#unknown} when no
   * machine, or no single one, goes by it.
   *
   * @param spelling as the document writes it
   * @param path the document
   * @param documentNode the machine the document belongs to
   */
  NodeName resolve(NodeName spelling, String path, NodeName documentNode) {
    if (spelling.equals(NodeName.CLUSTER) || spelling.text().startsWith(UNKNOWN)) {
      return spelling;
    }
    Machine machine = find(spelling.text(), path, documentNode);
    NodeName name = machine == null ? null : displayed.get(machine);
    return name == null ? NodeName.unknown(spelling.text()) : name;
  }

  private @Nullable Machine find(String text, String path, NodeName documentNode) {
    if (text.equals(documentNode.text())) {
      return claimants.get(new Claimant("", text));
    }
    Machine meant = claimants.get(new Claimant(path, text));
    if (meant != null) {
      return meant;
    }
    if (Spelling.isLoopback(text)) {
      return null;
    }
    boolean claimedAddress =
        Spelling.isAddress(text) && table.claimed(Notes.AliasKind.ADDRESS, text);
    Machine folder = claimedAddress ? null : claimants.get(new Claimant("", text));
    if (folder != null) {
      return folder;
    }
    Machine named = table.find(text);
    return named == null && !claimedAddress
        ? claimants.get(new Claimant("", Spelling.address(text)))
        : named;
  }

  /** The known machines: those with documents of their own and those that lists name. */
  SortedSet<NodeName> known() {
    return Collections.unmodifiableSortedSet(machines.navigableKeySet());
  }

  /** The folders of a known machine, sorted; empty when the input has no documents of it. */
  SortedSet<String> folders(NodeName known) {
    Machine machine = machines.get(known);
    return machine == null ? Collections.emptySortedSet() : machine.folders();
  }

  /** The files of configuration of a known machine, sorted. */
  SortedSet<String> configurations(NodeName known) {
    Machine machine = machines.get(known);
    return machine == null ? Collections.emptySortedSet() : machine.configurations();
  }

  /** Where lists name a known machine, sorted by path. */
  Collection<NameClaim> listings(NodeName known) {
    Machine machine = machines.get(known);
    return machine == null ? List.of() : machine.listings();
  }

  private void name(List<Machine> known) {
    Map<String, Integer> hostnames = new HashMap<>();
    for (Machine machine : known) {
      machine.hostname().ifPresent(name -> hostnames.merge(lower(name), 1, Integer::sum));
    }
    Set<String> taken = new HashSet<>();
    known.stream()
        .sorted(Comparator.comparing(Machine::plainSpelling).thenComparing(Machine::lastSpelling))
        .forEach(
            machine -> {
              String name = display(machine, hostnames);
              if (!taken.add(name)) {
                name = name + "(" + machine.lastSpelling() + ")";
                taken.add(name);
              }
              NodeName display = new NodeName(name);
              machines.put(display, machine);
              displayed.put(machine, display);
            });
  }

  private static String display(Machine machine, Map<String, Integer> hostnames) {
    String hostname = machine.hostname().orElse("");
    if (hostname.isEmpty()) {
      return machine.plainSpelling();
    }
    boolean unique = hostnames.getOrDefault(lower(hostname), 0) == 1;
    return unique ? hostname : hostname + "(" + machine.plainSpelling() + ")";
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
