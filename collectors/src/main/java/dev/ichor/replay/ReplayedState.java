package dev.ichor.replay;

import com.google.protobuf.ByteString;
import dev.ichor.proto.cosi.Event;
import dev.ichor.proto.cosi.GetRequest;
import dev.ichor.proto.cosi.GetResponse;
import dev.ichor.proto.cosi.ListRequest;
import dev.ichor.proto.cosi.ListResponse;
import dev.ichor.proto.cosi.Metadata;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.Spec;
import dev.ichor.proto.cosi.StateGrpc;
import dev.ichor.proto.cosi.WatchRequest;
import dev.ichor.proto.cosi.WatchResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Locale;

/** The resources of the machine that is asked; nothing ever changes. */
final class ReplayedState extends StateGrpc.StateImplBase {

  private static final String DEFINITIONS = "resourcedefinitions.meta.cosi.dev";

  private final Definitions definitions;

  ReplayedState(Recording recording) {
    this.definitions = Definitions.of(recording);
  }

  @Override
  public void get(GetRequest request, StreamObserver<GetResponse> answer) {
    try {
      Resource found =
          find(request.getNamespace(), request.getType()).stream()
              .filter(one -> one.getMetadata().getId().equals(request.getId()))
              .findFirst()
              .orElseThrow(() -> missing(request));
      answer.onNext(GetResponse.newBuilder().setResource(found).build());
      answer.onCompleted();
    } catch (StatusRuntimeException refused) {
      answer.onError(refused);
    }
  }

  @Override
  public void list(ListRequest request, StreamObserver<ListResponse> answer) {
    try {
      find(request.getNamespace(), request.getType())
          .forEach(one -> answer.onNext(ListResponse.newBuilder().setResource(one).build()));
      answer.onCompleted();
    } catch (StatusRuntimeException refused) {
      answer.onError(refused);
    }
  }

  /** What there is, then silence: the stream stays open until the client leaves. */
  @Override
  public void watch(WatchRequest request, StreamObserver<WatchResponse> answer) {
    try {
      List<Resource> all = find(request.getNamespace(), request.getType());
      answer.onNext(WatchResponse.getDefaultInstance());
      for (Resource one : all) {
        boolean wanted = !request.hasId() || request.getId().equals(one.getMetadata().getId());
        if (wanted && (request.hasId() || request.getOptions().getBootstrapContents())) {
          answer.onNext(event(Event.newBuilder().setResource(one)));
        }
      }
      if (!request.hasId() && request.getOptions().getBootstrapContents()) {
        answer.onNext(event(bootstrapped(request)));
      }
    } catch (StatusRuntimeException refused) {
      answer.onError(refused);
    }
  }

  private static Event.Builder bootstrapped(WatchRequest request) {
    Metadata metadata =
        Metadata.newBuilder()
            .setNamespace(request.getNamespace())
            .setType(request.getType())
            .setVersion("undefined")
            .setPhase("running")
            .build();
    return Event.newBuilder()
        .setEventType(Event.Type.BOOTSTRAPPED)
        .setResource(Resource.newBuilder().setMetadata(metadata).setSpec(Spec.getDefaultInstance()))
        .setBookmark(ByteString.copyFromUtf8("replay"));
  }

  private static WatchResponse event(Event.Builder event) {
    return WatchResponse.newBuilder().addEvent(event).build();
  }

  private List<Resource> find(String namespace, String type) {
    RecordedNode node = Route.NODE.get();
    String wanted = type.toLowerCase(Locale.ROOT);
    if (wanted.equals(DEFINITIONS)) {
      List<Resource> recorded = node.resources(DEFINITIONS);
      List<Resource> all =
          recorded == null || recorded.isEmpty() ? definitions.resources() : recorded;
      return all.stream().map(DefinitionSpec::completed).toList();
    }
    if (Sensitive.is(wanted) && !Roles.admin()) {
      throw NotRecorded.notAuthorized();
    }
    if (!definitions.knows(type)) {
      throw NotRecorded.type(type);
    }
    List<Resource> found = node.resources(wanted);
    if (found == null) {
      if (node.without().contains(wanted)) {
        return List.of();
      }
      throw NotRecorded.answer(type);
    }
    return found.stream()
        .filter(one -> one.getMetadata().getNamespace().equals(namespace))
        .toList();
  }

  private static StatusRuntimeException missing(GetRequest request) {
    String key = request.getType() + "(" + request.getNamespace() + "/" + request.getId();
    return Status.NOT_FOUND
        .withDescription("resource " + key + "@undefined) doesn't exist")
        .asRuntimeException();
  }
}
