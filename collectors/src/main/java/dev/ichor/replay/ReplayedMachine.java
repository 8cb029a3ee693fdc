package dev.ichor.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import com.google.protobuf.Message;
import dev.ichor.collect.reading.Xid;
import dev.ichor.proto.common.ContainerDriver;
import dev.ichor.proto.common.Data;
import dev.ichor.proto.machine.ContainersRequest;
import dev.ichor.proto.machine.ContainersResponse;
import dev.ichor.proto.machine.DmesgRequest;
import dev.ichor.proto.machine.EtcdAlarmListResponse;
import dev.ichor.proto.machine.EtcdMemberListRequest;
import dev.ichor.proto.machine.EtcdMemberListResponse;
import dev.ichor.proto.machine.EtcdStatusResponse;
import dev.ichor.proto.machine.Event;
import dev.ichor.proto.machine.EventsRequest;
import dev.ichor.proto.machine.Hostname;
import dev.ichor.proto.machine.HostnameResponse;
import dev.ichor.proto.machine.LogsContainer;
import dev.ichor.proto.machine.LogsContainersResponse;
import dev.ichor.proto.machine.LogsRequest;
import dev.ichor.proto.machine.MachineServiceGrpc;
import dev.ichor.proto.machine.MemoryResponse;
import dev.ichor.proto.machine.MountsResponse;
import dev.ichor.proto.machine.NetstatRequest;
import dev.ichor.proto.machine.NetstatResponse;
import dev.ichor.proto.machine.ProcessesResponse;
import dev.ichor.proto.machine.ServiceList;
import dev.ichor.proto.machine.ServiceListResponse;
import dev.ichor.proto.machine.SystemStatResponse;
import dev.ichor.proto.machine.VersionResponse;
import io.grpc.stub.StreamObserver;
import java.util.Optional;

/** What the machine that is asked answered when it was recorded. */
final class ReplayedMachine extends MachineServiceGrpc.MachineServiceImplBase {

  private static final String KUBERNETES = "k8s.io";

  @Override
  public void version(Empty request, StreamObserver<VersionResponse> answer) {
    recorded("Version", VersionResponse.class, answer);
  }

  @Override
  public void hostname(Empty request, StreamObserver<HostnameResponse> answer) {
    RecordedNode node = Route.NODE.get();
    String name = node.names().isEmpty() ? node.target() : node.names().last();
    Hostname hostname = Hostname.newBuilder().setHostname(name).build();
    send(HostnameResponse.newBuilder().addMessages(hostname).build(), answer);
  }

  @Override
  public void serviceList(Empty request, StreamObserver<ServiceListResponse> answer) {
    RecordedNode node = Route.NODE.get();
    if (node.answers().containsKey("ServiceList") || node.services().isEmpty()) {
      recorded("ServiceList", ServiceListResponse.class, answer);
      return;
    }
    ServiceList services = ServiceList.newBuilder().addAllServices(node.services()).build();
    send(ServiceListResponse.newBuilder().addMessages(services).build(), answer);
  }

  @Override
  public void containers(ContainersRequest request, StreamObserver<ContainersResponse> answer) {
    RecordedNode node = Route.NODE.get();
    boolean kubernetes = request.getNamespace().equals(KUBERNETES);
    if (kubernetes && node.answers().containsKey("Containers")) {
      recorded("Containers", ContainersResponse.class, answer);
    } else if (kubernetes) {
      send(Pods.containers(node), answer);
    } else {
      send(Pods.services(node), answer);
    }
  }

  @Override
  public void logs(LogsRequest request, StreamObserver<Data> answer) {
    RecordedNode node = Route.NODE.get();
    boolean pods =
        request.getDriver() == ContainerDriver.CRI && request.getNamespace().equals(KUBERNETES);
    Optional<ByteString> log =
        pods
            ? Pods.log(node, request.getId())
            : Optional.ofNullable(node.logs().get(request.getId()));
    if (log.isEmpty()) {
      answer.onError(NotRecorded.log(request.getId()));
      return;
    }
    Chunks.send(Chunks.tail(log.get(), request.getTailLines()), answer);
  }

  @Override
  public void logsContainers(Empty request, StreamObserver<LogsContainersResponse> answer) {
    LogsContainer ids =
        LogsContainer.newBuilder().addAllIds(Route.NODE.get().logs().keySet()).build();
    send(LogsContainersResponse.newBuilder().addMessages(ids).build(), answer);
  }

  @Override
  public void dmesg(DmesgRequest request, StreamObserver<Data> answer) {
    ByteString log = Route.NODE.get().kernelLog();
    if (log.isEmpty()) {
      answer.onError(NotRecorded.answer("the kernel log"));
      return;
    }
    Chunks.sendLines(request.getTail() ? ByteString.EMPTY : log, answer);
  }

  /** The greeting, which tells the time of the machine; nothing happens after it. */
  @Override
  public void events(EventsRequest request, StreamObserver<Event> answer) {
    answer.onNext(Event.newBuilder().setId(Xid.of(Route.NODE.get().moment())).build());
  }

  @Override
  public void etcdMemberList(
      EtcdMemberListRequest request, StreamObserver<EtcdMemberListResponse> answer) {
    ofEtcd("EtcdMemberList", "member list", EtcdMemberListResponse.class, answer);
  }

  @Override
  public void etcdStatus(Empty request, StreamObserver<EtcdStatusResponse> answer) {
    ofEtcd("EtcdStatus", "etcd status", EtcdStatusResponse.class, answer);
  }

  @Override
  public void etcdAlarmList(Empty request, StreamObserver<EtcdAlarmListResponse> answer) {
    ofEtcd("EtcdAlarmList", "etcd alarm list", EtcdAlarmListResponse.class, answer);
  }

  @Override
  public void memory(Empty request, StreamObserver<MemoryResponse> answer) {
    recorded("Memory", MemoryResponse.class, answer);
  }

  @Override
  public void mounts(Empty request, StreamObserver<MountsResponse> answer) {
    recorded("Mounts", MountsResponse.class, answer);
  }

  @Override
  public void netstat(NetstatRequest request, StreamObserver<NetstatResponse> answer) {
    recorded("Netstat", NetstatResponse.class, answer);
  }

  @Override
  public void processes(Empty request, StreamObserver<ProcessesResponse> answer) {
    recorded("Processes", ProcessesResponse.class, answer);
  }

  @Override
  public void systemStat(Empty request, StreamObserver<SystemStatResponse> answer) {
    recorded("SystemStat", SystemStatResponse.class, answer);
  }

  private static <T extends Message> void ofEtcd(
      String method, String words, Class<T> type, StreamObserver<T> answer) {
    if (Route.NODE.get().controlPlane()) {
      recorded(method, type, answer);
    } else {
      answer.onError(NotRecorded.onlyOnControlPlanes(words));
    }
  }

  /** A recorded answer of the machine that is asked. */
  static <T extends Message> void recorded(String method, Class<T> type, StreamObserver<T> answer) {
    Message message = Route.NODE.get().answers().get(method);
    if (message == null) {
      answer.onError(NotRecorded.answer(method));
    } else {
      send(type.cast(message), answer);
    }
  }

  private static <T> void send(T message, StreamObserver<T> answer) {
    answer.onNext(message);
    answer.onCompleted();
  }
}
