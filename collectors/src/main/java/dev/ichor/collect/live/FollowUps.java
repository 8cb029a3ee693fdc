package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import dev.ichor.proto.machine.ContainersResponse;
import dev.ichor.proto.machine.ServiceListResponse;
import java.util.List;
import java.util.Optional;

/** Documents that one learns of from another: logs of what runs on a machine. */
final class FollowUps {

  private static final String EXITED = "CONTAINER_EXITED";

  private FollowUps() {}

  /** The logs of system extensions. */
  static List<PlannedRead> ofServices(ReadPlan plan, ByteString document) {
    ServiceListResponse.Builder services = ServiceListResponse.newBuilder();
    parse(document, services);
    return services.getMessagesList().stream()
        .flatMap(message -> message.getServicesList().stream())
        .map(service -> plan.extensionLog(service.getId()))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** The logs of containers in {@code kube-system}. */
  static List<PlannedRead> ofContainers(ReadPlan plan, ByteString document) {
    ContainersResponse.Builder containers = ContainersResponse.newBuilder();
    parse(document, containers);
    return containers.getMessagesList().stream()
        .flatMap(message -> message.getContainersList().stream())
        .map(one -> plan.containerLog(one.getId(), one.getStatus().equals(EXITED)))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static void parse(ByteString document, Message.Builder message) {
    try {
      JsonFormat.parser().ignoringUnknownFields().merge(document.toStringUtf8(), message);
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("a document that was just written cannot be read", e);
    }
  }
}
