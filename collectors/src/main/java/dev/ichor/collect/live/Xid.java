package dev.ichor.collect.live;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Instant;

/**
 * The ids of Talos's events: 20 digits of base 32 (0 to 9 and a to v) that begin with four bytes of
 * Unix time (Talos internal/app/machined/pkg/runtime/events.go).
 */
final class Xid {

  private static final int LENGTH = 20;

  /** Seven digits of five bits hold the four bytes of time, and three bits more. */
  private static final int TIME_DIGITS = 7;

  private static final int BEYOND = 3;
  private static final int BASE = 32;

  private Xid() {}

  /** When an id was made, in whole seconds. */
  static Instant moment(String id) throws InvalidProtocolBufferException {
    try {
      if (id.length() == LENGTH) {
        return Instant.ofEpochSecond(Long.parseLong(id.substring(0, TIME_DIGITS), BASE) >> BEYOND);
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new InvalidProtocolBufferException("the id of an event is no xid: " + id);
  }
}
