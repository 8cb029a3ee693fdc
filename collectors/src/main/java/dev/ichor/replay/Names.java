package dev.ichor.replay;

import dev.ichor.artefact.yaml.YamlReader;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.proto.cosi.Resource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a machine is called, as its own resources say. */
final class Names {

  private static final String ADDRESSES = "nodeaddresses.net.talos.dev";
  private static final String HOSTNAMES = "hostnamestatuses.net.talos.dev";
  private static final String NODENAMES = "nodenames.kubernetes.talos.dev";
  private static final String TYPES = "machinetypes.config.talos.dev";

  private Names() {}

  static SortedSet<String> of(Map<String, List<Resource>> resources) {
    SortedSet<String> names = new TreeSet<>();
    for (Resource resource : resources.getOrDefault(ADDRESSES, List.of())) {
      if (resource.getMetadata().getId().equals("accumulative")) {
        spec(resource).key("addresses").elements().forEach(one -> names.add(bare(one.text())));
      }
    }
    for (Resource resource : resources.getOrDefault(HOSTNAMES, List.of())) {
      YamlValue spec = spec(resource);
      names.add(spec.key("hostname").text());
      String domain = spec.key("domainname").text();
      if (!domain.isEmpty()) {
        names.add(spec.key("hostname").text() + "." + domain);
      }
    }
    for (Resource resource : resources.getOrDefault(NODENAMES, List.of())) {
      names.add(spec(resource).key("nodename").text());
    }
    names.remove("");
    return names;
  }

  /** The machine type decides; where it was not recorded, whether etcd is one of the services. */
  static boolean controlPlane(Map<String, List<Resource>> resources, Collection<String> services) {
    Optional<String> type =
        resources.getOrDefault(TYPES, List.of()).stream()
            .map(resource -> resource.getSpec().getYamlSpec().strip())
            .findFirst();
    return type.map(spec -> spec.contains("controlplane") || spec.contains("init"))
        .orElseGet(() -> services.contains("etcd"));
  }

  private static String bare(String address) {
    int slash = address.indexOf('/');
    return slash < 0 ? address : address.substring(0, slash);
  }

  /** What a resource says. */
  static YamlValue spec(Resource resource) {
    try {
      return YamlReader.read(resource.getSpec().getYamlSpec(), 0);
    } catch (BrokenDocumentException e) {
      throw new IllegalStateException("a resource was read that is no YAML", e);
    }
  }
}
