package dev.ichor.replay;

import dev.ichor.proto.cosi.Metadata;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.Spec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The types of resources that a recording holds; with them talosctl finds {@code members}. */
final class Definitions {

  private static final String TYPE = "ResourceDefinitions.meta.cosi.dev";

  private final SortedMap<String, Resource> byType = new TreeMap<>();
  private final Set<String> lower = new TreeSet<>();

  static Definitions of(Recording recording) {
    Definitions definitions = new Definitions();
    for (RecordedNode node : recording.nodes()) {
      node.resources()
          .values()
          .forEach(all -> all.forEach(one -> definitions.add(one.getMetadata())));
      definitions.lower.addAll(node.without());
      definitions.lower.addAll(node.resources().keySet());
    }
    return definitions;
  }

  private void add(Metadata metadata) {
    byType.computeIfAbsent(metadata.getType(), type -> definition(type, metadata.getNamespace()));
  }

  /** Whether some machine had the type. */
  boolean knows(String type) {
    return lower.contains(type.toLowerCase(Locale.ROOT));
  }

  List<Resource> resources() {
    return new ArrayList<>(byType.values());
  }

  private static Resource definition(String type, String namespace) {
    String plural = type.substring(0, Math.max(0, type.indexOf('.'))).toLowerCase(Locale.ROOT);
    String singular = singular(plural);
    String sensitivity =
        Sensitive.is(type.toLowerCase(Locale.ROOT)) ? "sensitivity: sensitive\n" : "";
    String spec =
        "type: "
            + type
            + "\ndisplayType: "
            + type.substring(0, Math.max(0, type.indexOf('.')))
            + "\ndefaultNamespace: "
            + namespace
            + "\naliases:\n    - "
            + plural
            + "\n    - "
            + singular
            + "\nallAliases:\n    - "
            + plural
            + "\n    - "
            + singular
            + "\nprintColumns: []\n"
            + sensitivity;
    return Resource.newBuilder()
        .setMetadata(
            Metadata.newBuilder()
                .setNamespace("meta")
                .setType(TYPE)
                .setId(type.toLowerCase(Locale.ROOT))
                .setVersion("1")
                .setPhase("running"))
        .setSpec(Spec.newBuilder().setYamlSpec(spec))
        .build();
  }

  private static String singular(String plural) {
    if (plural.endsWith("statuses") || plural.endsWith("addresses")) {
      return plural.substring(0, plural.length() - 2);
    }
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
