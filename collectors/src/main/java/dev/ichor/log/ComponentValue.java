package dev.ichor.log;

import dev.ichor.fact.IpAddress;
import dev.ichor.fact.NodeName;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a named group as a value of a record's component. */
final class ComponentValue {

  /** Log lines are JSON within JSON within JSON: quotes and line ends come with backslashes. */
  private static final Pattern ESCAPED_QUOTE = Pattern.compile("\\\\+\"");

  private static final Pattern ESCAPED_BLANK = Pattern.compile("\\\\+[nt]");

  /** The own port of a connection differs each time and tells nothing. */
  private static final Pattern OWN_PORT = Pattern.compile(":\\d+->");

  private ComponentValue() {}

  /** Whether components of this type can be read from a line. */
  static boolean supports(Class<?> type) {
    return type == String.class
        || type == NodeName.class
        || type == IpAddress.class
        || type == int.class
        || (type.isEnum() && ErrorTexts.builtin().knows(type));
  }

  /**
   * The value.
   *
   * @param text null when the group took no part in the match
   * @return null when the text is no value of the type
   */
  static @Nullable Object read(Class<?> type, @Nullable String text) {
    String words = text == null ? "" : text;
    if (type == String.class) {
      return tidy(words);
    }
    if (type == NodeName.class) {
      String name = words.replace("[", "").replace("]", "");
      return name.isEmpty() ? null : new NodeName(name);
    }
    if (type == IpAddress.class) {
      return IpAddress.parse(words).orElse(null);
    }
    if (type == int.class) {
      return number(words);
    }
    return ErrorTexts.builtin().constant(type, words).orElse(null);
  }

  private static String tidy(String words) {
    if (words.indexOf('\\') < 0 && words.indexOf('>') < 0) {
      return words.strip();
    }
    String plain = ESCAPED_QUOTE.matcher(words).replaceAll("\"");
    plain = ESCAPED_BLANK.matcher(plain).replaceAll(" ");
    return OWN_PORT.matcher(plain).replaceAll("->").strip();
  }

  private static @Nullable Integer number(String words) {
    try {
      return Integer.valueOf(words);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }
}
