package dev.ichor.collect.reading;

import java.time.Instant;
import java.util.Optional;

/**
 * The ids that Talos gives its events: twenty characters of base 32 that begin with the seconds
 * since 1970 at which the id was made. The greeting of {@code MachineService/Events} has a fresh
 * one, which so tells the time of the machine, without its time server.
 */
public final class Xid {

  private static final String DIGITS = "0123456789abcdefghijklmnopqrstuv";
  private static final int LENGTH = 20;
  private static final int BITS = 5;

  /** Seven characters hold 35 bits, three more than the seconds. */
  private static final int HEAD = 7;

  private static final int SURPLUS = 3;

  private Xid() {}

  /** When an id was made, to the second; empty for what is none. */
  public static Optional<Instant> time(String id) {
    if (id.length() != LENGTH) {
      return Optional.empty();
    }
    long bits = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = DIGITS.indexOf(id.charAt(i));
      if (digit < 0) {
        return Optional.empty();
      }
      bits = i < HEAD ? bits << BITS | digit : bits;
    }
    return Optional.of(Instant.ofEpochSecond(bits >>> SURPLUS));
  }

  /** An id of the given second; all else in it is zero. */
  public static String of(Instant time) {
    long bits = (time.getEpochSecond() & 0xffff_ffffL) << SURPLUS;
    StringBuilder id = new StringBuilder();
    for (int i = HEAD - 1; i >= 0; i--) {
      id.append(DIGITS.charAt((int) (bits >>> (BITS * i)) & 31));
    }
    return id.append("0".repeat(LENGTH - HEAD)).toString();
  }
}
