package dev.ichor.talos;

import io.grpc.Metadata;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The moment of the recording that a server replays, as it says in each answer. */
final class ReplayClock {

  private static final Metadata.Key<String> HEADER =
      Metadata.Key.of("ichor-replay-at", Metadata.ASCII_STRING_MARSHALLER);

  private final AtomicReference<@Nullable Instant> at = new AtomicReference<>();

  Optional<Instant> at() {
    return Optional.ofNullable(at.get());
  }

  void read(Metadata headers) {
    String said = headers.get(HEADER);
    if (said != null) {
      try {
        at.set(Instant.parse(said));
      } catch (DateTimeException noInstant) {
        return;
      }
    }
  }
}
