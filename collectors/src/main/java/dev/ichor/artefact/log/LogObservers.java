package dev.ichor.artefact.log;

import dev.ichor.collect.Artefact;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.List;
import java.util.stream.Stream;

/** All observers of logs. */
public final class LogObservers {

  private static final List<ArtefactId> LOGS =
      List.of(
          ArtefactId.TALOS_LOGS_CONTAINERD,
          ArtefactId.TALOS_LOGS_EXTENSIONS,
          ArtefactId.TALOS_DMESG,
          ArtefactId.TALOS_LOGS_MACHINED,
          ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
          ArtefactId.TALOS_LOGS_APID,
          ArtefactId.TALOS_LOGS_TRUSTD,
          ArtefactId.TALOS_LOGS_ETCD,
          ArtefactId.TALOS_LOGS_KUBELET,
          ArtefactId.TALOS_LOGS_DNS,
          ArtefactId.KUBERNETES_LOGS_APISERVER,
          ArtefactId.KUBERNETES_LOGS_CONTROLLER_MANAGER,
          ArtefactId.KUBERNETES_LOGS_SCHEDULER,
          ArtefactId.KUBERNETES_LOGS_PODS);

  /** What clients and servers say in lines, though no program writes it to a log. */
  private static final List<ArtefactId> SAID =
      List.of(ArtefactId.CLIENT_TALOSCTL, ArtefactId.CLIENT_KUBECTL);

  private LogObservers() {}

  /** One observer for each kind of log, in the order of {@link ArtefactId}. */
  public static List<Artefact> all() {
    return LOGS.stream().<Artefact>map(LogObserver::new).toList();
  }

  /** Observers of answers that are read line by line, as logs are. */
  public static List<Artefact> ofAnswers() {
    return Stream.concat(Stream.of(new Readiness()), SAID.stream().<Artefact>map(LogObserver::new))
        .toList();
  }
}
