package dev.ichor.collect;

import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.NodeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts names together to machines. Claims with the same node id are the same machine; a claim
 * without one joins the machine that alone has one of its names; what is left stands for itself.
 */
final class DirectoryBuilder {

  /**
   * Who is spoken of: a spelling within one document, or a folder within the whole input.
   *
   * @param scope path of the document; empty for folders
   * @param spelling the name used
   */
  record Claimant(String scope, String spelling) implements Comparable<Claimant> {

    private static final Comparator<Claimant> ORDER =
        Comparator.comparing(Claimant::scope).thenComparing(Claimant::spelling);

    @Override
    public int compareTo(Claimant other) {
      return ORDER.compare(this, other);
    }
  }

  private final Map<Claimant, Set<NameClaim>> claims = new TreeMap<>();
  private final Set<Claimant> configurations = new TreeSet<>();
  private final Map<String, Machine> byNodeId = new TreeMap<>();
  private final Map<Claimant, Machine> machines = new TreeMap<>();
  private final NameTable table = new NameTable();

  DirectoryBuilder(
      Collection<NodeName> folders, Collection<NodeName> files, Collection<NameClaim> all) {
    for (NodeName folder : folders) {
      claims.put(new Claimant("", folder.text()), new LinkedHashSet<>());
    }
    for (NodeName file : files) {
      Claimant claimant = new Claimant("", file.text());
      if (claims.putIfAbsent(claimant, new LinkedHashSet<>()) == null) {
        configurations.add(claimant);
      }
    }
    for (NameClaim claim : all) {
      claims.computeIfAbsent(claimant(claim), key -> new LinkedHashSet<>()).add(claim);
    }
  }

  private static Claimant claimant(NameClaim claim) {
    return new Claimant(claim.own() ? "" : claim.path(), claim.spelling().text());
  }

  /** All machines, known or not, by who speaks of them. */
  Map<Claimant, Machine> build() {
    List<Claimant> nameless = new ArrayList<>();
    claims.forEach(
        (claimant, names) -> {
          String nodeId = nodeId(names);
          if (nodeId == null) {
            nameless.add(claimant);
          } else {
            join(byNodeId.computeIfAbsent(nodeId, id -> new Machine()), claimant, names);
          }
        });
    byNodeId.values().forEach(table::add);
    List<Claimant> others =
        nameless.stream().filter(claimant -> !configurations.contains(claimant)).toList();
    others.stream().filter(this::hasNames).forEach(this::place);
    others.stream().filter(claimant -> !hasNames(claimant)).forEach(this::place);
    nameless.stream().filter(configurations::contains).forEach(this::place);
    return machines;
  }

  /** A spelling alone joins whoever goes by it, so all names must have been gathered before. */
  private boolean hasNames(Claimant claimant) {
    return !claims.getOrDefault(claimant, Set.of()).isEmpty();
  }

  private static @Nullable String nodeId(Set<NameClaim> names) {
    return names.stream()
        .filter(claim -> claim.kind() == AliasKind.NODE_ID)
        .map(NameClaim::value)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private void place(Claimant claimant) {
    Set<NameClaim> names = claims.getOrDefault(claimant, Set.of());
    Machine found = find(claimant, names);
    boolean own = claimant.scope().isEmpty();
    boolean apart =
        found == null
            || (configurations.contains(claimant)
                ? !found.configurations().isEmpty()
                : own && !found.folders().isEmpty());
    Machine machine = found == null || apart ? new Machine() : found;
    join(machine, claimant, names);
    table.add(machine);
  }

  private @Nullable Machine find(Claimant claimant, Set<NameClaim> names) {
    for (NameClaim claim : names) {
      Machine machine = table.find(claim.kind(), claim.value());
      if (machine == null && configurations.contains(claimant)) {
        machine = machines.get(new Claimant("", claim.value()));
      }
      if (machine != null) {
        return machine;
      }
    }
    return Spelling.isLoopback(claimant.spelling()) ? null : table.find(claimant.spelling());
  }

  private void join(Machine machine, Claimant claimant, Set<NameClaim> names) {
    if (configurations.contains(claimant)) {
      machine.configuration(claimant.spelling());
    } else if (claimant.scope().isEmpty()) {
      machine.folder(claimant.spelling());
    }
    machine.spelling(claimant.spelling());
    names.forEach(machine::claim);
    machines.put(claimant, machine);
  }
}
