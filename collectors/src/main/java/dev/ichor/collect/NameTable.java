package dev.ichor.collect;

import dev.ichor.collect.Machine.Strength;
import dev.ichor.collect.Notes.AliasKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds machines by their names. A name that two machines claim equally strongly finds none of
 * them: an address that moves, a hostname given twice.
 */
final class NameTable {

  private static final List<AliasKind> NAMES = List.of(AliasKind.NODENAME, AliasKind.HOSTNAME);

  private final Map<AliasKind, Map<String, Map<Machine, Strength>>> table =
      new EnumMap<>(AliasKind.class);

  void add(Machine machine) {
    for (AliasKind kind : AliasKind.values()) {
      machine.names(kind).forEach((value, strength) -> add(kind, value, machine, strength));
    }
  }

  private void add(AliasKind kind, String value, Machine machine, Strength strength) {
    if (kind == AliasKind.ADDRESS && Spelling.isLoopback(value)) {
      return;
    }
    table
        .computeIfAbsent(kind, key -> new HashMap<>())
        .computeIfAbsent(Spelling.normal(kind, value), key -> new LinkedHashMap<>())
        .merge(machine, weakOrNot(strength), (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  /** What a machine says of itself and what lists say of it are equally good. */
  private static Strength weakOrNot(Strength strength) {
    return strength == Strength.WEAK ? strength : Strength.LISTED;
  }

  /** Whether some machine claims the name, be it clear which or not. */
  boolean claimed(AliasKind kind, String value) {
    return table.getOrDefault(kind, Map.of()).containsKey(Spelling.normal(kind, value));
  }

  /** The one machine that has the name; null when none or several have. */
  @Nullable Machine find(AliasKind kind, String value) {
    Map<Machine, Strength> claims =
        table.getOrDefault(kind, Map.of()).getOrDefault(Spelling.normal(kind, value), Map.of());
    for (Strength strength : List.of(Strength.LISTED, Strength.WEAK)) {
      List<Machine> machines =
          claims.entrySet().stream()
              .filter(claim -> claim.getValue() == strength)
              .map(Map.Entry::getKey)
              .toList();
      if (!machines.isEmpty()) {
        return machines.size() == 1 ? machines.get(0) : null;
      }
    }
    return null;
  }

  /** The one machine that some text names, whatever sort of name it is. */
  @Nullable Machine find(String text) {
    Machine byId = find(AliasKind.NODE_ID, text);
    if (byId != null) {
      return byId;
    }
    if (Spelling.isAddress(text)) {
      return find(AliasKind.ADDRESS, text);
    }
    for (AliasKind kind : NAMES) {
      String host = Spelling.address(text);
      if (claimed(kind, host)) {
        return find(kind, host);
      }
    }
    return Spelling.isEtcdMemberId(text) ? find(AliasKind.ETCD_MEMBER_ID, text) : null;
  }
}
