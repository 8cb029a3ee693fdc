package dev.ichor.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the contents of Secrets (and of anything else with {@code data}) out of bootstrap
 * manifests, which Talos writes into bundles in clear. Lines stay where they are.
 */
public final class ManifestFilter {

  private static final List<String> KEYS = List.of("data:", "stringData:", "binaryData:");

  private ManifestFilter() {}

  /** The same document without contents below those keys. */
  public static byte[] filter(byte[] document) {
    String text = new String(document, StandardCharsets.UTF_8);
    List<String> kept = new ArrayList<>();
    int hidden = Integer.MAX_VALUE;
    for (String line : text.split("\n", -1)) {
      int indent = indent(line);
      boolean blank = indent == line.length();
      if (!blank && indent <= hidden) {
        hidden = Integer.MAX_VALUE;
      }
      if (hidden < Integer.MAX_VALUE) {
        kept.add("");
        continue;
      }
      String key = key(line, indent);
      if (key.isEmpty()) {
        kept.add(line);
      } else {
        int column = line.indexOf(key, indent);
        kept.add(line.substring(0, column) + key + " {}");
        hidden = column;
      }
    }
    return String.join("\n", kept).getBytes(StandardCharsets.UTF_8);
  }

  private static String key(String line, int indent) {
    int start = line.startsWith("- ", indent) ? indent + 2 : indent;
    for (String key : KEYS) {
      if (line.startsWith(key, start)) {
        return key;
      }
    }
    return "";
  }

  private static int indent(String line) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') {
      indent++;
    }
    return indent;
  }
}
