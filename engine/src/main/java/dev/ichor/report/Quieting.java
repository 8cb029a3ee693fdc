package dev.ichor.report;

import dev.ichor.conclusion.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How somebody wants problems told that Ichor would tell otherwise.
 *
 * @param suppressions what need not be told
 * @param severities severities by id or area, in place of those of the pages
 */
public record Quieting(List<Suppression> suppressions, Map<String, Severity> severities) {

  /** Everything as it is. */
  public static final Quieting NONE = new Quieting(List.of(), Map.of());

  /** Defensive copies keep the record immutable. */
  public Quieting {
    suppressions = List.copyOf(suppressions);
    severities = Collections.unmodifiableMap(new TreeMap<>(severities));
  }
}
