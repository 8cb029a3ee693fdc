package dev.ichor.render;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Families of gauges in the text format of Prometheus. */
final class Metrics {

  private static final Ink INK = new Ink(Style.PLAIN);
  private static final int LONGEST = 256; // names are shorter, and series cost by the byte
  private static final double TWO_TO_53 = 9.007199254740992e15;

  private final List<Family> families = new ArrayList<>();

  /** A family that is written after those before it, or not at all if it gets no sample. */
  Family gauge(String name, String help) {
    Family family = new Family(name, help);
    families.add(family);
    return family;
  }

  String text() {
    StringBuilder out = new StringBuilder();
    families.forEach(family -> family.appendTo(out));
    return out.toString();
  }

  /** Samples of one name; one for each set of labels. */
  static final class Family {

    private final String name;
    private final String help;
    private final SortedMap<String, Double> samples = new TreeMap<>();

    private Family(String name, String help) {
      this.name = name;
      this.help = help;
    }

    /** Sets a sample, whose labels are given as name, value, name, value… */
    void set(double value, String... labels) {
      samples.put(labels(labels), value);
    }

    /** Adds to a sample, from zero. */
    void add(double value, String... labels) {
      samples.merge(labels(labels), value, Double::sum);
    }

    private void appendTo(StringBuilder out) {
      if (samples.isEmpty()) {
        return;
      }
      out.append("# HELP ").append(name).append(' ').append(help).append('\n');
      out.append("# TYPE ").append(name).append(" gauge\n");
      samples.forEach(
          (labels, value) ->
              out.append(name).append(labels).append(' ').append(number(value)).append('\n'));
    }
  }

  private static String labels(String... pairs) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < pairs.length; i += 2) {
      labels.add(pairs[i] + "=\"" + escaped(pairs[i + 1]) + "\"");
    }
    return "{" + String.join(",", labels) + "}";
  }

  private static String escaped(String value) {
    return bounded(value).replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A value as labels hold it: one line of bounded length. */
  static String bounded(String value) {
    return Wrap.cut(INK.clean(value), LONGEST, "…");
  }

  private static String number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < TWO_TO_53;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
