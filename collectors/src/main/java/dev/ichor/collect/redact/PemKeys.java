package dev.ichor.collect.redact;

import dev.ichor.collect.SecretBlanker;

/**
 * Private keys as PEM, over several lines or with their line ends escaped in one. Certificates and
 * requests are public and stay.
 */
final class PemKeys {

  private static final String BEGIN = "-----BEGIN ";
  private static final String END = "-----END ";
  private static final String DASHES = "-----";
  private static final int LONGEST_LABEL = 60;

  /** More lines than the largest key has. */
  private static final int LONGEST_KEY = 400;

  private int lines;

  /** Whether a key began in a line before. */
  boolean open() {
    return lines > 0;
  }

  /** The line without keys and parts of keys. */
  String blank(String line) {
    return open() ? middle(line) : whole(line, 0);
  }

  private String whole(String line, int from) {
    int begin = begin(line, from);
    if (begin < 0) {
      return line;
    }
    int end = end(line, begin + BEGIN.length());
    if (end >= 0) {
      String head = line.substring(0, begin) + SecretBlanker.BLANK;
      return whole(head + line.substring(end), head.length());
    }
    int quote = line.indexOf('"', begin);
    int stop = quote < 0 ? line.length() : quote;
    while (stop > begin && line.charAt(stop - 1) == '\\' && quote >= 0) {
      stop--;
    }
    lines = quote < 0 ? 1 : 0;
    return line.substring(0, begin) + SecretBlanker.BLANK + line.substring(stop);
  }

  private static int begin(String line, int from) {
    int begin = line.indexOf(BEGIN, from);
    while (begin >= 0) {
      int label = begin + BEGIN.length();
      int dashes = line.indexOf(DASHES, label);
      int stop = dashes < 0 ? line.length() : dashes;
      int key = line.indexOf("PRIVATE KEY", label);
      if (key >= 0 && key < stop && stop - label <= LONGEST_LABEL) {
        return begin;
      }
      begin = line.indexOf(BEGIN, label);
    }
    return -1;
  }

  /** Behind the end of the key; negative when it does not end in this line. */
  private static int end(String line, int from) {
    int end = line.indexOf(END, from);
    if (end < 0) {
      return -1;
    }
    int dashes = line.indexOf(DASHES, end + END.length());
    return dashes < 0 ? line.length() : dashes + DASHES.length();
  }

  private String middle(String line) {
    int end = end(line, 0);
    if (end >= 0) {
      lines = 0;
      int start = Math.min(token(line, line.indexOf(END)), line.indexOf(END));
      return whole(line.substring(0, start) + SecretBlanker.BLANK + line.substring(end), start);
    }
    if (line.isBlank() || line.contains("Proc-Type:") || line.contains("DEK-Info:")) {
      lines = lines > LONGEST_KEY ? 0 : lines + 1;
      return line;
    }
    int start = token(line, line.length());
    if (start >= line.length() || lines > LONGEST_KEY) {
      lines = 0;
      return whole(line, 0);
    }
    lines++;
    return line.substring(0, start) + SecretBlanker.BLANK;
  }

  /** Where the base64 begins that ends there. */
  private static int token(String line, int end) {
    int start = end;
    while (start > 0 && ofBody(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean ofBody(char letter) {
    return Suspicion.base64(letter) || "=\\\r\"".indexOf(letter) >= 0;
  }
}
