package dev.ichor.cli;

import dev.ichor.conclusion.Severity;
import dev.ichor.report.Quieting;
import dev.ichor.report.Suppression;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What somebody does not want to hear of, or not as loudly. */
final class QuietOptions {

  @Option(
      names = "--suppress",
      paramLabel = "ID=SUBJECT",
      converter = Wish.class,
      description = {
        "Count a problem, but do not tell it: of subjects such as node/cp-1, with * and ?;",
        "repeatable."
      })
  private List<Suppression> suppressed = new ArrayList<>();

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Do not tell what stands in this file; see \"ichor baseline\".")
  private @Nullable Path baseline;

  @Option(
      names = "--severity",
      paramLabel = "ID=SEVERITY",
      description =
          "Take a problem, or all of an area, for info, warning, error or critical; repeatable.")
  private Map<String, Level> severities = new TreeMap<>();

  /** Severities as users write them. */
  enum Level {
    info,
    warning,
    error,
    critical
  }

  /** Whether nothing is wished. */
  boolean none() {
    return suppressed.isEmpty() && baseline == null && severities.isEmpty();
  }

  /** The severities by id or area. */
  Map<String, Severity> severities() {
    Map<String, Severity> all = new TreeMap<>();
    severities.forEach(
        (id, level) -> all.put(id, Severity.valueOf(level.name().toUpperCase(Locale.ROOT))));
    return all;
  }

  /** The severities as they are written. */
  Map<String, String> severityNames() {
    Map<String, String> names = new TreeMap<>();
    severities().forEach((id, severity) -> names.put(id, severity.lower()));
    return names;
  }

  /** All that is wished, with what stands in the baseline. */
  Quieting quieting() throws FailedCommandException {
    List<Suppression> all = new ArrayList<>(suppressed);
    if (baseline != null) {
      all.addAll(BaselineFile.read(baseline));
    }
    return new Quieting(all, severities());
  }

  /** A wish as typed. */
  static final class Wish implements ITypeConverter<Suppression> {
    @Override
    public Suppression convert(String text) {
      int equals = text.indexOf('=');
      if (equals < 1 || equals == text.length() - 1) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is no ID=SUBJECT such as etcd.space-exhausted=node/cp-1; for every"
                + " subject write ID=*");
      }
      return new Suppression(
          text.substring(0, equals), text.substring(equals + 1), "--suppress " + text, "", null);
    }
  }
}
