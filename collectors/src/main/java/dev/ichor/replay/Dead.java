package dev.ichor.replay;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.cosi.Resource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Machines that others list as members and of which nothing was recorded. */
final class Dead {

  private static final String MEMBERS = "members.cluster.talos.dev";

  private Dead() {}

  static SortedSet<String> among(List<RecordedNode> nodes) {
    SortedSet<String> dead = new TreeSet<>();
    for (RecordedNode node : nodes) {
      for (Resource member : node.resources().getOrDefault(MEMBERS, List.of())) {
        for (YamlValue address : addresses(member)) {
          String spelling = address.text();
          if (nodes.stream().noneMatch(one -> one.isCalled(spelling))) {
            dead.add(spelling);
          }
        }
      }
    }
    return dead;
  }

  private static List<YamlValue> addresses(Resource member) {
    try {
      return YamlReader.read(member.getSpec().getYamlSpec(), 0).key("addresses").elements();
    } catch (BrokenDocumentException e) {
      return List.of();
    }
  }
}
