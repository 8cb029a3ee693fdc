package dev.ichor.render;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a fact was seen, taken apart.
 *
 * @param path path within the input; {@code live/NODE/CALL} for what a running cluster was asked
 * @param line line in it, from 1; 0 when there is none
 */
record Place(String path, int line) {

  private static final Pattern IN_FILE = Pattern.compile("([^ ]+):([0-9]{1,9})(?: .*)?");
  private static final Pattern OF_CALL = Pattern.compile("(.+):([0-9]{1,9})(?: .*)?");
  private static final String UNRESERVED = "-._~/";

  /** Takes a place in words apart, e.g. {@code 10.0.0.2/service-logs/etcd.log:418}. */
  static Place of(String words, boolean live) {
    Matcher matcher = (live ? OF_CALL : IN_FILE).matcher(words);
    boolean line = matcher.matches();
    String path = line ? matcher.group(1) : words;
    return new Place(
        live ? "live/" + path.replaceFirst(" ", "/") : path,
        line ? Integer.parseInt(matcher.group(2)) : 0);
  }

  /** The path as a relative reference of a URI that leads nowhere but down. */
  String uri() {
    StringBuilder uri = new StringBuilder();
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty()) {
        uri.append(uri.isEmpty() ? "" : "/")
            .append(segment.matches("\\.+") ? "_" : encoded(segment));
      }
    }
    return uri.isEmpty() ? "_" : uri.toString();
  }

  private static String encoded(String segment) {
    StringBuilder encoded = new StringBuilder();
    for (byte octet : WellFormed.text(segment).getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          octet > 0 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0);
      encoded.append(
          plain ? Character.toString(octet) : String.format(Locale.ROOT, "%%%02X", octet & 0xff));
    }
    return encoded.toString();
  }
}
