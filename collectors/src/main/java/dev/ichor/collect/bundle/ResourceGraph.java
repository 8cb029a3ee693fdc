package dev.ichor.collect.bundle;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code dependencies.dot}, the graph of a machine's resources: it has one box for each type
 * that some controller uses, and a note in the box for each instance. A box without a note proves
 * that there is no instance, which a missing file does not.
 */
public final class ResourceGraph {

  private static final Pattern BOX = Pattern.compile("\\s*label=\"([A-Za-z0-9.]+)\";\\s*");
  private static final String NOTE = "shape=\"note\"";

  private ResourceGraph() {}

  /** Types without an instance, in lower case; those without a box are not among them. */
  public static Set<String> emptyTypes(InputStream dot) throws IOException {
    Set<String> empty = new HashSet<>();
    String type = "";
    BufferedReader lines = new BufferedReader(new InputStreamReader(dot, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher box = BOX.matcher(line);
      if (box.matches()) {
        type = box.group(1).toLowerCase(Locale.ROOT);
        empty.add(type);
      } else if (line.contains(NOTE)) {
        empty.remove(type);
      } else if (line.strip().equals("}")) {
        type = "";
      }
    }
    return empty;
  }
}
