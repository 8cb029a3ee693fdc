package dev.ichor.replay;

import com.google.protobuf.Empty;
import dev.ichor.proto.storage.DisksResponse;
import dev.ichor.proto.storage.StorageServiceGrpc;
import io.grpc.stub.StreamObserver;

/** The disks of the machine that is asked, where they were recorded. */
final class ReplayedDisks extends StorageServiceGrpc.StorageServiceImplBase {

  @Override
  public void disks(Empty request, StreamObserver<DisksResponse> answer) {
    ReplayedMachine.recorded("Disks", DisksResponse.class, answer);
  }
}
