package dev.ichor.collect.live;

import dev.ichor.collect.reading.Answer;
import dev.ichor.proto.common.ContainerDriver;
import dev.ichor.proto.common.Data;
import dev.ichor.proto.machine.LogsRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import java.util.Iterator;
import java.util.List;

/**
 * Asks for a log. Talos keeps the log of a service in memory from the start of the machine on, the
 * last mebibyte of it; one that nobody ever wrote to is not registered, which is an empty log.
 *
 * @param namespace {@code system} for services, {@code k8s.io} for containers of Kubernetes
 * @param driver who runs what writes it
 * @param id the service, or the container as it is listed
 */
record AskLog(String namespace, ContainerDriver driver, String id) implements Ask {

  private static final String SYSTEM = "system";

  /** Zero would mean: nothing but what comes. */
  private static final int ALL = -1;

  /** The log of a service. */
  static AskLog service(String id) {
    return new AskLog(SYSTEM, ContainerDriver.CONTAINERD, id);
  }

  /** The log of a container of Kubernetes. */
  static AskLog container(String id) {
    return new AskLog("k8s.io", ContainerDriver.CRI, id);
  }

  @Override
  public Answer ask(Line line) {
    LogsRequest request =
        LogsRequest.newBuilder()
            .setNamespace(namespace)
            .setDriver(driver)
            .setId(id)
            .setTailLines(ALL)
            .build();
    Iterator<Data> pieces =
        ClientCalls.blockingServerStreamingCall(
            line.channel(), MachineServiceGrpc.getLogsMethod(), line.options(), request);
    LogTail tail = new LogTail(line.log());
    try {
      pieces.forEachRemaining(piece -> tail.add(piece.getBytes()));
    } catch (StatusRuntimeException e) {
      if (!neverWritten(e)) {
        throw e;
      }
    }
    return tail.answer();
  }

  private static boolean neverWritten(StatusRuntimeException e) {
    String words = e.getStatus().getDescription();
    return words != null && words.endsWith("was not registered");
  }

  @Override
  public List<String> methods() {
    return List.of(MachineServiceGrpc.getLogsMethod().getFullMethodName());
  }
}
