package dev.ichor.artefact.machine;

import java.util.regex.Pattern;

/**
 * The error behind {@code Failed to run pre stage: }. Talos' lists of errors begin with a line that
 * only counts them ({@code 1 error(s) occurred:}), so the first line that says something is taken.
 */
final class PreStageError {

  private static final Pattern COUNT = Pattern.compile("[0-9]+ errors?(?:\\(s\\))? occurred:\\s*$");

  private PreStageError() {}

  /** The first error in the text. */
  static String firstOf(String text) {
    StringBuilder error = new StringBuilder();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String bare = line.strip();
      error
          .append(error.isEmpty() ? "" : " ")
          .append(bare.startsWith("* ") ? bare.substring(2) : bare);
      if (!COUNT.matcher(error).find()) {
        break;
      }
    }
    return COUNT.matcher(error).find() ? error.toString() : withoutCount(error.toString());
  }

  private static String withoutCount(String error) {
    return error.replaceFirst("[0-9]+ errors?(?:\\(s\\))? occurred: ", "");
  }
}
