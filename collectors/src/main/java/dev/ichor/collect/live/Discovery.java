package dev.ichor.collect.live;

import dev.ichor.artefact.config.HostPort;
import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.cosi.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds the machines of a cluster: those that somebody named, else the members that each endpoint
 * knows, else those that Kubernetes knows, else the endpoints themselves.
 */
final class Discovery {

  private static final AskResources MEMBERS =
      new AskResources("Members.cluster.talos.dev", "cluster");

  /** Everything depends on it, so a slow start must not spoil it. */
  private static final int TRIES = 2;

  private final Reach reach;
  private final Caller caller;
  private final Map<String, List<Resource>> known = new ConcurrentHashMap<>();

  Discovery(Reach reach, Caller caller) {
    this.reach = reach;
    this.caller = caller;
  }

  /**
   * The machines by the address they are asked under, in order.
   *
   * @param otherwise machines that somebody else knows of
   */
  List<String> machines(Supplier<List<String>> otherwise) throws InterruptedException {
    if (!reach.machines().isEmpty()) {
      return reach.machines().stream().distinct().toList();
    }
    for (int i = 0; i < TRIES && known.isEmpty(); i++) {
      askAll();
    }
    Collection<String> members = members();
    if (!members.isEmpty()) {
      return List.copyOf(members);
    }
    List<String> others = otherwise.get();
    return others.isEmpty() ? hosts() : others.stream().distinct().toList();
  }

  private void askAll() throws InterruptedException {
    FanOut work = new FanOut(caller.limits().parallel(), 1);
    reach.endpoints().forEach(endpoint -> work.add(endpoint, List.of(() -> ask(endpoint))));
    work.run();
  }

  /** An endpoint without discovery knows nobody, but it is there. */
  private List<String> hosts() {
    List<String> answering =
        reach.endpoints().stream().filter(known::containsKey).map(Discovery::host).toList();
    return answering.isEmpty()
        ? reach.endpoints().stream().map(Discovery::host).distinct().toList()
        : answering.stream().distinct().toList();
  }

  private void ask(String endpoint) {
    List<Resource> members = new ArrayList<>();
    try {
      Line line =
          new Line(
              reach.endpoint(endpoint),
              caller.run().atMost(caller.limits().call()),
              caller.limits().log(),
              reach::now);
      MEMBERS.fetch(line, members);
      known.put(endpoint, members);
    } catch (RuntimeException unreachable) {
      // what is wrong with an endpoint is found by asking its machine, and by probes
      members.clear();
    }
  }

  private Collection<String> members() {
    Map<String, String> byMember = new TreeMap<>();
    known.forEach(
        (endpoint, members) ->
            members.forEach(
                member -> {
                  List<String> addresses = addresses(member);
                  if (!addresses.isEmpty()) {
                    byMember.merge(id(member), choice(addresses), Discovery::smaller);
                  }
                }));
    return new LinkedHashSet<>(byMember.values().stream().sorted().toList());
  }

  private static String host(String endpoint) {
    return HostPort.parse(endpoint).host();
  }

  private static String id(Resource member) {
    return member.getMetadata().getId();
  }

  private static String smaller(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** The address that the client's configuration uses, else the first. */
  private String choice(List<String> addresses) {
    Set<String> hosts =
        new LinkedHashSet<>(reach.endpoints().stream().map(Discovery::host).toList());
    return addresses.stream().filter(hosts::contains).findFirst().orElse(addresses.get(0));
  }

  private static List<String> addresses(Resource member) {
    try {
      YamlValue spec = YamlReader.read(member.getSpec().getYamlSpec(), 0);
      return spec.key("addresses").elements().stream().map(YamlValue::text).toList();
    } catch (BrokenDocumentException noAddresses) {
      return List.of();
    }
  }
}
