package dev.ichor.collect.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rows of {@code talosctl get TYPE} as the resources that they show. */
final class ResourceRows {

  /** Fields that are not called as their columns are; an empty one is the whole spec. */
  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          Map.entry("Member OS", "operatingSystem"),
          Map.entry("MachineStatus READY", "status.ready"),
          Map.entry("MachineType TYPE", ""),
          Map.entry("NodeStatus READY", "nodeReady"),
          Map.entry("AddressStatus LINK", "linkName"),
          Map.entry("LinkStatus HW ADDR", "hardwareAddr"),
          Map.entry("LinkStatus OPER STATE", "operationalState"),
          Map.entry("EtcdMember MEMBER ID", "memberID"),
          Map.entry("Identity ID", "nodeId"),
          Map.entry("ResolverStatus RESOLVERS", "dnsServers"),
          Map.entry("NetworkStatus ADDRESS", "addressReady"),
          Map.entry("NetworkStatus CONNECTIVITY", "connectivityReady"),
          Map.entry("NetworkStatus HOSTNAME", "hostnameReady"),
          Map.entry("NetworkStatus ETC", "etcFilesReady"),
          Map.entry("ExtensionStatus NAME", "metadata.name"),
          Map.entry("ExtensionStatus VERSION", "metadata.version"),
          Map.entry("Processor CORES", "coreCount"),
          Map.entry("Processor THREADS", "threadCount"),
          Map.entry("Diagnostic SUMMARY", "message"));

  /** Types whose tables show all that their observers look at. */
  private static final Set<String> WHOLE =
      Set.of(
          "Member",
          "NodeAddress",
          "AddressStatus",
          "EtcdMember",
          "Nodename",
          "HostnameStatus",
          "MachineType",
          "TimeStatus",
          "Identity",
          "Info",
          "ResolverStatus",
          "Processor",
          "NodeIP");

  private static final Pattern ITEM = Pattern.compile("[^\\s,\"\\[\\]]+");

  private final Fragments fragments;

  ResourceRows(Fragments fragments) {
    this.fragments = fragments;
  }

  /** One document for each machine and type. */
  Collection<Fragment> documents(List<Row> rows, NodeName unnamed) {
    Map<String, Fragment> documents = new LinkedHashMap<>();
    for (Row row : rows) {
      String type = row.cell("TYPE");
      Optional<String> full = fragments.fullType(type);
      Optional<ArtefactId> artefact = full.flatMap(fragments::ofType);
      if (artefact.isEmpty()) {
        continue;
      }
      NodeName node = row.cell("NODE").isEmpty() ? unnamed : new NodeName(row.cell("NODE"));
      Fragment document =
          documents.computeIfAbsent(
              node + " " + full.get(), key -> new Fragment(artefact.get(), node));
      if (!WHOLE.contains(type)) {
        document.excerpt();
      }
      document.add("---", row.number()).add(resource(row, type, full.get()), row.number());
    }
    return documents.values();
  }

  private static String resource(Row row, String type, String full) {
    FlowYaml resource = new FlowYaml();
    resource.put("metadata.type", full).put("metadata.id", row.cell("ID"));
    int from = row.titles().indexOf("VERSION") + 1;
    for (int i = from; i < row.titles().size(); i++) {
      String value = row.cells().get(i);
      if (!value.isEmpty()) {
        String field = FIELDS.getOrDefault(type + " " + row.titles().get(i), camel(row, i));
        resource.put(field.isEmpty() ? "spec" : "spec." + field, value(value));
      }
    }
    complete(resource, row, type);
    return resource.toString();
  }

  /** What a list cannot do without and a table does not show. */
  private static void complete(FlowYaml resource, Row row, String type) {
    switch (type) {
      case "Member" -> resource.put("spec.nodeId", "");
      case "Affiliate" -> resource.put("spec.nodeId", row.cell("ID"));
      case "NodeStatus" -> resource.put("spec.nodename", row.cell("ID"));
      case "StaticPodStatus" -> {
        boolean ready = row.cell("READY").equals("True");
        resource.put("spec.phase", ready ? "Running" : "Unknown");
        resource.put(
            "spec.conditions",
            List.of(new FlowYaml().put("type", "Ready").put("status", ready ? "True" : "False")));
      }
      default -> {}
    }
  }

  private static Object value(String cell) {
    if (!cell.startsWith("[")) {
      return cell;
    }
    List<String> items = new ArrayList<>();
    Matcher item = ITEM.matcher(cell);
    while (item.find()) {
      items.add(item.group());
    }
    return items;
  }

  private static String camel(Row row, int column) {
    String[] words = row.titles().get(column).toLowerCase(Locale.ROOT).split(" ", -1);
    StringBuilder camel = new StringBuilder(words[0]);
    for (int i = 1; i < words.length; i++) {
      if (!words[i].isEmpty()) {
        camel
            .append(words[i].substring(0, 1).toUpperCase(Locale.ROOT))
            .append(words[i].substring(1));
      }
    }
    return camel.toString();
  }
}
