package dev.ichor.collect.snapshot;

import dev.ichor.collect.reading.Reading;
import dev.ichor.collect.reading.ReadingSink;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gives each reading, without its secrets, to those who observe it and those who keep it: what is
 * seen now and what a snapshot shows later are the same bytes.
 */
public final class RecordingSink implements ReadingSink {

  private final UnaryOperator<Reading> redaction;
  private final List<ReadingSink> sinks;

  /**
   * A sink in front of others.
   *
   * @param redaction takes secrets out; called from several threads at once
   * @param sinks take what is left, in this order
   */
  public RecordingSink(UnaryOperator<Reading> redaction, ReadingSink... sinks) {
    this.redaction = redaction;
    this.sinks = List.of(sinks);
  }

  @Override
  public void take(Reading reading) {
    Reading clean = redaction.apply(reading);
    sinks.forEach(sink -> sink.take(clean));
  }
}
