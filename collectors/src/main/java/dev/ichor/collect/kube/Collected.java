package dev.ichor.collect.kube;

import com.google.protobuf.ByteString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer as they come, up to a limit. */
final class Collected {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int largest;
  private boolean cut;

  Collected(int largest) {
    this.largest = largest;
  }

  /** Adds what came; whether more is wanted. */
  synchronized boolean add(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      byte[] some = new byte[Math.min(buffer.remaining(), largest - bytes.size())];
      cut |= some.length < buffer.remaining();
      buffer.get(some);
      bytes.writeBytes(some);
    }
    return !cut;
  }

  /** The answer once it ended, or once its limit was reached. */
  synchronized HttpAnswer answer(int code, @Nullable Instant date, @Nullable Throwable failure) {
    if (failure != null && !cut) {
      Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
      throw new CompletionException(
          cause instanceof IOException ? cause : new IOException("the answer broke off", cause));
    }
    return new HttpAnswer(code, ByteString.copyFrom(bytes.toByteArray()), cut, date);
  }
}
