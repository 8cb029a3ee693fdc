package dev.ichor.render;

import dev.ichor.report.Report.FactLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts in words. */
public final class FactWords {

  private static final Set<String> ENVELOPE =
      Set.of("firstAge", "lastAge", "count", "current", "changeAge");

  private FactWords() {}

  /** The words of the document itself if there are any, else the fact's type and values. */
  public static String quoted(FactLine fact) {
    String excerpt = fact.evidence().isEmpty() ? "" : fact.evidence().get(0).excerpt();
    return excerpt.isBlank() ? fact.type() + " " + values(fact) : excerpt;
  }

  /** The fact as rules see it, e.g. {@code ServiceState cp-2 service=etcd health=OK}. */
  public static String named(FactLine fact) {
    String node = fact.node() == null ? "" : " " + fact.node();
    String values = values(fact);
    return fact.type() + node + (values.isEmpty() ? "" : " " + values);
  }

  /** How often and how long ago, e.g. {@code ×37, last 12 s ago}; empty when nothing is said. */
  public static String when(FactLine fact) {
    List<String> words = new ArrayList<>();
    Integer count = number(fact, "count");
    if (count != null && count > 1) {
      words.add("×" + count);
    }
    Integer last = number(fact, "lastAge");
    if (last != null && last > 0) {
      words.add("last " + age(last) + " ago");
    }
    Integer change = number(fact, "changeAge");
    if (change != null) {
      words.add("for " + age(change));
    }
    return String.join(", ", words);
  }

  private static String values(FactLine fact) {
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Object> value : fact.values().entrySet()) {
      boolean isNode = value.getKey().equals("node") && value.getValue().equals(fact.node());
      if (!isNode && !ENVELOPE.contains(value.getKey())) {
        words.add(value.getKey() + "=" + value.getValue());
      }
    }
    return String.join(" ", words);
  }

  private static @Nullable Integer number(FactLine fact, String name) {
    return fact.values().get(name) instanceof Number number ? number.intValue() : null;
  }

  /** A number of seconds in the largest unit that says enough, e.g. {@code 12 s}, {@code 2 h}. */
  public static String age(int seconds) {
    if (seconds < 120) {
      return seconds + " s";
    }
    if (seconds < 2 * 3600) {
      return seconds / 60 + " min";
    }
    return seconds < 2 * 86400 ? seconds / 3600 + " h" : seconds / 86400 + " days";
  }
}
