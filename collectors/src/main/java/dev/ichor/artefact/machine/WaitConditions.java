package dev.ichor.artefact.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the text {@code Waiting for A, B, C} apart. Commas also stand within conditions: in {@code
 * volumes /var/lib, ETCD to be mounted}, in quotes and in brackets.
 */
final class WaitConditions {

  private static final String PREFIX = "Waiting for ";
  private static final Pattern CONDITION =
      Pattern.compile(
          "(volumes .*? to be mounted|(?:\"[^\"]*\"|\\[[^\\]]*\\]|[^,\"\\[]|,(?! ))+)(?:, |$)");

  private WaitConditions() {}

  /** Whether the text lists conditions. */
  static boolean listedIn(String message) {
    return message.startsWith(PREFIX);
  }

  /** The conditions in the order of the text. */
  static List<String> of(String message) {
    List<String> conditions = new ArrayList<>();
    Matcher condition = CONDITION.matcher(message.substring(PREFIX.length()));
    while (condition.find()) {
      conditions.add(condition.group(1));
    }
    return conditions;
  }
}
