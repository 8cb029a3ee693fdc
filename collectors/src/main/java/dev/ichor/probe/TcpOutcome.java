package dev.ichor.probe;

import java.io.IOException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.util.Locale;

/** What came of a TCP connection. */
enum TcpOutcome {
  OPEN,
  REFUSED,
  TIMEOUT,
  NO_ROUTE,
  UNREACHABLE,
  NOT_PERMITTED,
  RESET,
  /** The time for all probes was over. */
  NOT_TRIED;

  /** By the exception; its text is that of the operating system. */
  static TcpOutcome of(IOException failure) {
    if (failure instanceof SocketTimeoutException) {
      return TIMEOUT;
    }
    if (failure instanceof NoRouteToHostException) {
      return NO_ROUTE;
    }
    String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("refused")) {
      return REFUSED;
    }
    if (words.contains("timed out")) {
      return TIMEOUT;
    }
    if (words.contains("no route") || words.contains("host is down")) {
      return NO_ROUTE;
    }
    if (words.contains("permitted") || words.contains("permission")) {
      return NOT_PERMITTED;
    }
    return words.contains("reset") ? RESET : UNREACHABLE;
  }

  /** As it stands in documents. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
