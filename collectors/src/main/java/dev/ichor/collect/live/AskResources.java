package dev.ichor.collect.live;

import com.google.protobuf.ByteString;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.collect.reading.Answer;
import dev.ichor.collect.reading.ResourceText;
import dev.ichor.fact.coverage.Reason;
import dev.ichor.proto.cosi.ListRequest;
import dev.ichor.proto.cosi.ListResponse;
import dev.ichor.proto.cosi.Resource;
import dev.ichor.proto.cosi.StateGrpc;
import io.grpc.stub.ClientCalls;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Asks for all resources of a type; the document is what a support bundle holds of them, without
 * bytes when there is none.
 *
 * @param type full type, e.g. {@code Members.cluster.talos.dev}
 * @param namespace where they are, e.g. {@code cluster}
 */
record AskResources(String type, String namespace) implements Ask {

  /** As much as one message of the API may hold. */
  private static final long LARGEST = 32L * 1024 * 1024;

  private static final String MANIFESTS = "Manifests.kubernetes.talos.dev";

  @Override
  public Answer ask(Line line) {
    List<Resource> resources = new ArrayList<>();
    boolean whole = fetch(line, resources);
    return whole
        ? new Answer.Whole(text(resources))
        : new Answer.Part(
            text(resources), Reason.BROKEN, "cut off: the list is longer than 32 MiB");
  }

  /** Gathers the resources; false when there are more than fit. */
  boolean fetch(Line line, List<Resource> resources) {
    ListRequest request = ListRequest.newBuilder().setNamespace(namespace).setType(type).build();
    Iterator<ListResponse> answers =
        ClientCalls.blockingServerStreamingCall(
            line.channel(), StateGrpc.getListMethod(), line.options(), request);
    long bytes = 0;
    while (answers.hasNext()) {
      ListResponse answer = answers.next();
      bytes += answer.getSerializedSize();
      if (bytes > LARGEST) {
        return false;
      }
      resources.add(withoutTwin(answer.getResource()));
    }
    return true;
  }

  /** Talos sends every specification twice; the binary one is not kept. */
  private static Resource withoutTwin(Resource resource) {
    return resource.toBuilder().setSpec(resource.getSpec().toBuilder().clearProtoSpec()).build();
  }

  /** Manifests carry Secrets, which are nobody's business. */
  private ByteString text(List<Resource> resources) {
    ByteString text = ByteString.copyFromUtf8(ResourceText.of(resources));
    return type.equals(MANIFESTS)
        ? ByteString.copyFrom(BundleSource.withoutSecrets(text.toByteArray()))
        : text;
  }

  @Override
  public List<String> methods() {
    return List.of(StateGrpc.getListMethod().getFullMethodName());
  }
}
