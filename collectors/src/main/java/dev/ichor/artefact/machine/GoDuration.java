package dev.ichor.artefact.machine;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go prints them, e.g. {@code 1h2m3s} or {@code 1.5s}. */
final class GoDuration {

  private static final Pattern WHOLE =
      Pattern.compile("(-?)((?:[0-9]{1,9}(?:\\.[0-9]{1,9})?(?:h|ms|m|s|µs|us|ns))+)");
  private static final Pattern PART = Pattern.compile("([0-9.]+)(h|ms|m|s|µs|us|ns)");

  private GoDuration() {}

  /** Whole seconds, rounded down; 0 when it is negative; empty when the text is no duration. */
  static OptionalInt seconds(String text) {
    Matcher whole = WHOLE.matcher(text);
    if (!whole.matches()) {
      return OptionalInt.empty();
    }
    double seconds = 0;
    Matcher part = PART.matcher(whole.group(2));
    while (part.find()) {
      seconds += Double.parseDouble(part.group(1)) * unit(part.group(2));
    }
    boolean negative = !whole.group(1).isEmpty();
    return OptionalInt.of(negative ? 0 : (int) Math.min(Integer.MAX_VALUE, seconds));
  }

  private static double unit(String unit) {
    return switch (unit) {
      case "h" -> 3600;
      case "m" -> 60;
      case "s" -> 1;
      case "ms" -> 1e-3;
      case "ns" -> 1e-9;
      default -> 1e-6;
    };
  }
}
