package dev.ichor.collect.kube;

import com.google.protobuf.ByteString;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the API server answered.
 *
 * @param code status of HTTP
 * @param body the answer
 * @param cut whether more than the limit came, so that the end is missing
 * @param date the server's clock; null when it does not say
 */
record HttpAnswer(int code, ByteString body, boolean cut, @Nullable Instant date) {

  String text() {
    return body.toStringUtf8();
  }
}
