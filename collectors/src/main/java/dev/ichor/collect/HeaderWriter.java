package dev.ichor.collect;

import dev.ichor.fact.Cluster;
import dev.ichor.fact.Fact;
import dev.ichor.fact.NodeFact;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.config.ClusterNameSetting;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.discovery.ClusterIdentity;
import dev.ichor.fact.kubernetes.KubeletVersion;
import dev.ichor.fact.machine.ControlPlane;
import dev.ichor.fact.machine.TalosVersion;
import dev.ichor.fact.machine.Worker;
import dev.ichor.observation.Evidence;
import dev.ichor.observation.Header;
import dev.ichor.observation.Locator;
import dev.ichor.observation.Observation;
import dev.ichor.observation.SkippedInput;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands above the report, and the one fact about the cluster as a whole. */
final class HeaderWriter {

  private static final String UNNAMED = "cluster";

  private final List<Observation> observations;
  private final List<ClusterIdentity> identities;

  HeaderWriter(Collection<Observation> observations) {
    this.observations = List.copyOf(observations);
    this.identities =
        facts(ClusterIdentity.class)
            .sorted(
                Comparator.comparing(ClusterIdentity::clusterName)
                    .thenComparing(ClusterIdentity::clusterId)
                    .thenComparing(ClusterIdentity::node))
            .toList();
  }

  Header header(String mode, Instant now) {
    Optional<ClusterIdentity> identity = identities.stream().findFirst();
    return new Header(
        mode,
        now,
        identity.map(ClusterIdentity::clusterName).or(this::configuredName).orElse(null),
        identity.map(ClusterIdentity::clusterId).orElse(null),
        null,
        facts(TalosVersion.class)
            .map(TalosVersion::version)
            .distinct()
            .sorted()
            .map(Objects::toString)
            .toList(),
        facts(KubeletVersion.class)
            .map(KubeletVersion::version)
            .max(Comparator.naturalOrder())
            .map(Objects::toString)
            .orElse(null),
        machines(ControlPlane.class),
        machines(Worker.class));
  }

  /** The fact that there is a cluster, seen where its name was. */
  Observation cluster() {
    Optional<Observation> named =
        identities.stream()
            .findFirst()
            .flatMap(
                first ->
                    observations.stream().filter(seen -> seen.fact().equals(first)).findFirst());
    String name =
        identities.stream()
            .map(ClusterIdentity::clusterName)
            .filter(text -> !text.isBlank())
            .findFirst()
            .or(this::configuredName)
            .orElse(UNNAMED);
    Evidence evidence =
        named
            .map(Observation::evidence)
            .orElse(
                new Evidence(
                    ArtefactId.TALOS_INFOS,
                    NodeName.CLUSTER,
                    new Locator.FileLine("(input)", 0),
                    null,
                    "no document names the cluster"));
    return new Observation(new Cluster(name), evidence);
  }

  /** The name that the first configuration gives, in order of names. */
  private Optional<String> configuredName() {
    return facts(ClusterNameSetting.class).map(ClusterNameSetting::name).min(String::compareTo);
  }

  /** Machines of two clusters in one input; the first name stands for all. */
  Optional<SkippedInput> disagreement() {
    List<String> names =
        identities.stream().map(identity -> "'" + identity.clusterName() + "'").distinct().toList();
    long ids = identities.stream().map(ClusterIdentity::clusterId).distinct().count();
    if (names.size() <= 1 && ids <= 1) {
      return Optional.empty();
    }
    String what =
        names.size() > 1
            ? "the machines name different clusters: " + String.join(", ", names)
            : "the machines name " + ids + " different cluster ids";
    return Optional.of(new SkippedInput("(cluster name)", what + "; the first one is shown"));
  }

  private int machines(Class<? extends NodeFact> type) {
    return (int) facts(type).map(NodeFact::node).distinct().count();
  }

  private <F extends Fact> Stream<F> facts(Class<F> type) {
    return observations.stream().map(Observation::fact).filter(type::isInstance).map(type::cast);
  }
}
