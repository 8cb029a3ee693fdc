package dev.ichor.report;

import dev.ichor.observation.Header;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish not to hear of a problem, and why.
 *
 * @param id the problem
 * @param subject what it is of, with {@code *} for any letters and {@code ?} for one: the subject
 *     as in keys ({@code node/cp-1}, {@code node/cp-1,peer=cp-2}) or its name alone ({@code cp-1})
 * @param by who says so: the option, or file and line of a baseline
 * @param reason why, in the words of who says so; empty for none
 * @param until the last day on which it holds, in UTC; null for ever
 */
public record Suppression(
    String id, String subject, String by, String reason, @Nullable LocalDate until) {

  /** Whether it is about a conclusion. */
  public boolean matches(String conclusionId, String key) {
    if (!id.equals(conclusionId)) {
      return false;
    }
    String whole = key.substring(key.indexOf(':') + 1);
    int comma = whole.indexOf(',');
    String thing = comma < 0 ? whole : whole.substring(0, comma);
    Pattern glob = glob(subject);
    return glob.matcher(whole).matches()
        || glob.matcher(thing).matches()
        || glob.matcher(thing.substring(thing.indexOf('/') + 1)).matches();
  }

  /**
   * Whether its last day was over at the moment that a report is of; never by the wall clock, so
   * that equal evidence gives equal reports. Undated evidence cannot tell.
   */
  public boolean isExpired(Header header) {
    return until != null
        && header.dated()
        && header.asOf().atZone(ZoneOffset.UTC).toLocalDate().isAfter(until);
  }

  private static Pattern glob(String text) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      regex.append(
          letter == '*' ? ".*" : letter == '?' ? "." : Pattern.quote(String.valueOf(letter)));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }
}
