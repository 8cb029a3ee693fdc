package dev.ichor.collect.bundle;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of an entry as an archive spells it, cleaned: {@code /} between parts, since talosctl on
 * Windows writes backslashes, and no control characters, since it is printed.
 *
 * @param parts names from the outermost folder to the file
 */
record EntryPath(List<String> parts) {

  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:(?:/.*)?");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  static EntryPath of(String raw) {
    List<String> parts = new ArrayList<>();
    for (String part : printable(raw).split("/", -1)) {
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    return new EntryPath(List.copyOf(parts));
  }

  /** Why a path is refused: it points out of the archive. Empty when it is a good one. */
  static Optional<String> refusal(String raw) {
    String path = printable(raw);
    if (path.startsWith("/")) {
      return Optional.of("refused: an absolute path; entries of a bundle have relative ones");
    }
    if (DRIVE.matches(path)) {
      return Optional.of("refused: a path with a drive letter; entries have relative ones");
    }
    if (of(path).parts().contains("..")) {
      return Optional.of("refused: a path with '..'; entries stay within their bundle");
    }
    return Optional.empty();
  }

  /** A raw path with {@code /} and without control characters. */
  static String printable(String raw) {
    return CONTROL.matcher(raw.replace('\\', '/')).replaceAll("?");
  }

  /** The path with {@code /}. */
  String text() {
    return String.join("/", parts);
  }

  /** The part so many places before the file name (0); empty when there is none. */
  String fromEnd(int places) {
    int index = parts.size() - 1 - places;
    return index < 0 ? "" : parts.get(index);
  }
}
