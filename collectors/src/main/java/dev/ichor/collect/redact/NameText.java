package dev.ichor.collect.redact;

import dev.ichor.collect.redact.AddressText.Replaced;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with other names and addresses. A name counts only where it is not part of a word. */
final class NameText {

  private final Map<String, List<Map.Entry<String, String>>> names;
  private final AddressText addresses;

  NameText(Map<String, List<Map.Entry<String, String>>> names, AddressText addresses) {
    this.names = names;
    this.addresses = addresses;
  }

  /** The text with other names. */
  String replace(String text) {
    StringBuilder out = new StringBuilder();
    int copied = 0;
    int at = 0;
    while (at < text.length()) {
      Replaced other = begins(text, at) ? at(text, at) : null;
      if (other != null) {
        out.append(text, copied, at).append(other.text());
        copied = other.end();
      }
      at = other == null ? next(text, at) : other.end();
    }
    return copied == 0 ? text : out.append(text, copied, text.length()).toString();
  }

  private @Nullable Replaced at(String text, int at) {
    char first = text.charAt(at);
    boolean address = first == ':' || Character.digit(first, 16) >= 0;
    Replaced other = address ? addresses.at(text, at) : null;
    return other != null || !letter(first) ? other : name(text, at);
  }

  private @Nullable Replaced name(String text, int at) {
    String word = text.substring(at, wordEnd(text, at)).toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> name : names.getOrDefault(word, List.of())) {
      int end = at + name.getKey().length();
      boolean same = text.regionMatches(true, at, name.getKey(), 0, name.getKey().length());
      if (same && (end == text.length() || !letter(text.charAt(end)))) {
        return new Replaced(end, name.getValue());
      }
    }
    return null;
  }

  /** Where a word begins; letters that belong to an escape are no part of it. */
  private static boolean begins(String text, int at) {
    if (at == 0 || !letter(text.charAt(at - 1))) {
      return true;
    }
    boolean lineEnd =
        at > 1 && text.charAt(at - 2) == '\\' && "nrt".indexOf(text.charAt(at - 1)) >= 0;
    return lineEnd || (at > 2 && text.charAt(at - 3) == '%');
  }

  private static int next(String text, int at) {
    boolean escape = at + 1 < text.length() && text.charAt(at) == '\\';
    if (escape && "nrt".indexOf(text.charAt(at + 1)) >= 0) {
      return at + 2;
    }
    if (text.charAt(at) == '%') {
      return Math.min(text.length(), at + 3);
    }
    return letter(text.charAt(at)) ? wordEnd(text, at) : at + 1;
  }

  /** Behind the letters and digits that begin there. */
  static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && letter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean letter(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= '0' && letter <= '9');
  }
}
