package dev.ichor.collect;

import dev.ichor.collect.Notes.AliasKind;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** One machine while its names are gathered. */
final class Machine {

  /** How far a claim is trusted; the strongest of a kind decides. */
  enum Strength {
    OWN,
    LISTED,
    WEAK
  }

  private final Map<AliasKind, TreeMap<String, Strength>> names = new EnumMap<>(AliasKind.class);
  private final TreeSet<String> folders = new TreeSet<>();
  private final TreeSet<String> configurations = new TreeSet<>();
  private final TreeSet<String> spellings = new TreeSet<>();
  private final TreeMap<String, NameClaim> listings = new TreeMap<>();

  void folder(String folder) {
    folders.add(folder);
  }

  void configuration(String file) {
    configurations.add(file);
  }

  void spelling(String spelling) {
    spellings.add(spelling);
  }

  void claim(NameClaim claim) {
    Strength strength = claim.weak() ? Strength.WEAK : claim.own() ? Strength.OWN : Strength.LISTED;
    names
        .computeIfAbsent(claim.kind(), kind -> new TreeMap<>())
        .merge(claim.value(), strength, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    if (claim.makesKnown()) {
      listings.putIfAbsent(claim.path(), claim);
    }
  }

  boolean known() {
    return !folders.isEmpty() || !listings.isEmpty() || !configurations.isEmpty();
  }

  SortedSet<String> folders() {
    return folders;
  }

  SortedSet<String> configurations() {
    return configurations;
  }

  /** Documents that list it, by path; claims differ only in what they add. */
  Collection<NameClaim> listings() {
    return listings.values();
  }

  Map<String, Strength> names(AliasKind kind) {
    return names.getOrDefault(kind, new TreeMap<>());
  }

  /** The hostname; for a machine without documents of its own its node name does as well. */
  Optional<String> hostname() {
    Optional<String> hostname = strongest(AliasKind.HOSTNAME);
    return hostname.isPresent() || !folders.isEmpty() ? hostname : strongest(AliasKind.NODENAME);
  }

  /** The name of the strongest claim; the smallest of several. */
  private Optional<String> strongest(AliasKind kind) {
    return names(kind).entrySet().stream()
        .min(
            Map.Entry.<String, Strength>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey);
  }

  /** How it is spelled where the hostname does not do: folder, else address, else as named. */
  String plainSpelling() {
    if (!folders.isEmpty()) {
      return folders.first();
    }
    Map<String, Strength> addresses = names(AliasKind.ADDRESS);
    if (!addresses.isEmpty()) {
      return addresses.keySet().iterator().next();
    }
    return spellings.isEmpty() ? "" : spellings.first();
  }

  /** A text that no other machine has, for the last resort. */
  String lastSpelling() {
    Map<String, Strength> ids = names(AliasKind.NODE_ID);
    return ids.isEmpty() ? String.join(",", spellings) : ids.keySet().iterator().next();
  }
}
