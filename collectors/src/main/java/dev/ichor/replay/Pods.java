package dev.ichor.replay;

import com.google.protobuf.ByteString;
import dev.ichor.proto.machine.Container;
import dev.ichor.proto.machine.ContainerInfo;
import dev.ichor.proto.machine.ContainersResponse;
import dev.ichor.proto.machine.ServiceInfo;
import java.util.Map;
import java.util.Optional;

/**
 * Containers as far as their logs tell of them: a bundle has a log for each container of {@code
 * kube-system} that there was, {@code -exited} behind the names of those that ended. A snapshot has
 * the list itself.
 */
final class Pods {

  private static final String EXITED = "-exited";
  private static final String SPACE = "k8s.io";
  private static final int ID = 12;

  private Pods() {}

  static ContainersResponse containers(RecordedNode node) {
    Container.Builder all = Container.newBuilder();
    for (String log : node.podLogs().keySet()) {
      String pod = pod(log);
      String container = container(node, log);
      all.addContainers(
          ContainerInfo.newBuilder()
              .setNamespace(SPACE)
              .setId(pod + ":" + container + ":" + id(log))
              .setPodId(pod)
              .setName(container)
              .setStatus(log.endsWith(EXITED) ? "CONTAINER_EXITED" : "CONTAINER_RUNNING"));
    }
    return ContainersResponse.newBuilder().addMessages(all).build();
  }

  /** The containers of the services of Talos itself. */
  static ContainersResponse services(RecordedNode node) {
    Container.Builder all = Container.newBuilder();
    for (ServiceInfo service : node.services()) {
      if (service.getState().equals("Running")) {
        all.addContainers(
            ContainerInfo.newBuilder()
                .setNamespace("system")
                .setId(service.getId())
                .setPodId(service.getId())
                .setName(service.getId())
                .setStatus("RUNNING"));
      }
    }
    return ContainersResponse.newBuilder().addMessages(all).build();
  }

  /** The log of a container by the id that the list gives it. */
  static Optional<ByteString> log(RecordedNode node, String id) {
    String run = run(id);
    ByteString ofRun = node.podLogs().getOrDefault(run, node.podLogs().get(run + EXITED));
    if (ofRun != null) {
      return Optional.of(ofRun);
    }
    for (Map.Entry<String, ByteString> log : node.podLogs().entrySet()) {
      if (id.endsWith(":" + id(log.getKey())) && id.startsWith(pod(log.getKey()) + ":")) {
        return Optional.of(log.getValue());
      }
    }
    return Optional.empty();
  }

  /** A snapshot has a log for each run of a container, and calls it after pod and run. */
  private static String run(String id) {
    return id.replaceFirst(":.*:", "-");
  }

  private static String pod(String log) {
    return log.endsWith(EXITED) ? log.substring(0, log.length() - EXITED.length()) : log;
  }

  /** Static pods are called after their container and their machine. */
  private static String container(RecordedNode node, String log) {
    String name = pod(log).substring(log.indexOf('/') + 1);
    for (String called : node.names()) {
      if (name.endsWith("-" + called)) {
        return name.substring(0, name.length() - called.length() - 1);
      }
    }
    return name;
  }

  private static String id(String log) {
    String digits = "00000000" + Integer.toHexString(log.hashCode());
    return digits.substring(digits.length() - 8) + "0".repeat(ID - 8);
  }
}
