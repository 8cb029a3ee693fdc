package dev.ichor.replay;

import dev.ichor.fact.IpAddress;
import dev.ichor.proto.cosi.Resource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A recording with more machines than there were: copies of its last worker (of its last machine
 * when there is no worker), each with a hostname, an address and an identity of its own. Every
 * machine lists them as members.
 */
final class Multiplied {

  private static final String MEMBERS = "members.cluster.talos.dev";
  private static final String IDENTITIES = "identities.cluster.talos.dev";
  private static final int PLACES = 4;

  private Multiplied() {}

  static Recording of(Recording recording, int machines) {
    List<RecordedNode> nodes = recording.nodes();
    RecordedNode origin =
        nodes.stream()
            .filter(node -> !node.controlPlane())
            .reduce((first, last) -> last)
            .orElse(nodes.get(nodes.size() - 1));
    List<Disguise> disguises = new ArrayList<>();
    for (int i = nodes.size(); i < machines; i++) {
      disguises.add(disguise(origin, i));
    }
    List<RecordedNode> all = new ArrayList<>();
    nodes.forEach(node -> all.add(withMembers(node, origin, disguises)));
    RecordedNode listing = withMembers(origin, origin, disguises);
    disguises.forEach(disguise -> all.add(copy(listing, disguise)));
    return new Recording(recording.moment(), all, recording.dead(), recording.kubernetes());
  }

  private static Disguise disguise(RecordedNode node, int number) {
    Map<String, String> names = new LinkedHashMap<>();
    String digits = "0".repeat(PLACES) + Integer.toString(number, Character.MAX_RADIX);
    String suffix = digits.substring(digits.length() - PLACES);
    for (Resource one : node.resources().getOrDefault(IDENTITIES, List.of())) {
      String id = Names.spec(one).key("nodeId").text();
      if (id.length() > PLACES) {
        names.put(id, id.substring(0, id.length() - PLACES) + suffix);
      }
    }
    TreeSet<String> longestFirst =
        new TreeSet<>(
            Comparator.comparingInt(String::length).reversed().thenComparing(String::compareTo));
    longestFirst.addAll(node.names());
    longestFirst.add(node.target());
    for (String name : longestFirst) {
      boolean address = IpAddress.parse(name).isPresent();
      names.put(name, address ? address(name, number) : hostname(name, suffix));
    }
    return new Disguise(names);
  }

  private static String address(String recorded, int number) {
    return recorded.contains(":")
        ? "fd00:1c40::" + Integer.toHexString(number)
        : "10.200." + number / 250 + "." + (number % 250 + 1);
  }

  private static String hostname(String recorded, String suffix) {
    int dot = recorded.indexOf('.');
    return dot < 0
        ? recorded + "-" + suffix
        : recorded.substring(0, dot) + "-" + suffix + recorded.substring(dot);
  }

  private static RecordedNode withMembers(
      RecordedNode node, RecordedNode origin, List<Disguise> disguises) {
    List<Resource> members = node.resources().get(MEMBERS);
    if (members == null) {
      return node;
    }
    List<Resource> all = new ArrayList<>(members);
    for (Resource member : members) {
      if (origin.isCalled(Names.spec(member).key("hostname").text())) {
        disguises.forEach(disguise -> all.add(disguise.of(member)));
      }
    }
    SortedMap<String, List<Resource>> resources = new TreeMap<>(node.resources());
    resources.put(MEMBERS, List.copyOf(all));
    return node.with(resources);
  }

  private static RecordedNode copy(RecordedNode node, Disguise disguise) {
    TreeSet<String> names = new TreeSet<>();
    node.names().forEach(name -> names.add(disguise.of(name)));
    return node.as(disguise.of(node.target()), names, disguise);
  }
}
