package dev.ichor.boot;

import dev.ichor.collect.reading.ReadingSink;
import java.time.Duration;
import java.util.List;

/** What is looked at beside the machines of a cluster, while they are asked. */
interface Beside extends AutoCloseable {

  /** Nothing besides. */
  Beside NONE =
      new Beside() {
        @Override
        public void begin(ReadingSink sink) {}

        @Override
        public List<String> machines() {
          return List.of();
        }

        @Override
        public void asked(ReadingSink sink, Duration left) {}

        @Override
        public void await(Duration patience) {}

        @Override
        public void close() {}
      };

  /** Begins with what needs no machines. */
  void begin(ReadingSink sink);

  /** Machines that somebody else knows of, where Talos names none. */
  List<String> machines();

  /**
   * Goes on once the machines were asked.
   *
   * @param left the time that is left for everything
   */
  void asked(ReadingSink sink, Duration left);

  /** Waits until everything was looked at, but no longer than so. */
  void await(Duration patience) throws InterruptedException;

  @Override
  void close();
}
