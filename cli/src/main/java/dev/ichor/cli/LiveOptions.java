package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
import dev.ichor.collect.live.LogLimit;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The way into a running cluster, and how much may be asked of it. */
final class LiveOptions {

  private static final ReadLimits DEFAULTS = ReadLimits.defaults();

  @Option(
      names = "--talosconfig",
      paramLabel = "FILE",
      description =
          "The talosconfig (default: TALOSCONFIG, then the file that talosctl would use).")
  private @Nullable Path talosconfig;

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = "Context of the talosconfig (default: its current one).")
  private @Nullable String context;

  @Option(
      names = {"-e", "--endpoints"},
      paramLabel = "HOST",
      split = ",",
      description = "Endpoints in place of those of the context; repeatable.")
  private List<String> endpoints = new ArrayList<>();

  @Option(
      names = {"-n", "--nodes"},
      paramLabel = "HOST",
      split = ",",
      description = "Machines to look at (default: those of the context, else all members).")
  private List<String> nodes = new ArrayList<>();

  @Option(
      names = "--kubeconfig",
      paramLabel = "FILE",
      description = "The kubeconfig (default: KUBECONFIG, then ~/.kube/config).")
  private @Nullable Path kubeconfig;

  @Option(
      names = "--kube-context",
      paramLabel = "NAME",
      description = "Context of the kubeconfig (default: its current one).")
  private @Nullable String kubeContext;

  @Option(names = "--no-kube", description = "Do not ask Kubernetes.")
  private boolean noKube;

  @Option(
      names = "--probe",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Try the ports of machines and endpoints from here (default), or not.")
  private boolean probe = true;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Span.class,
      description = "For the whole look, such as 90s or 3m (default: 3m).")
  private Duration timeout = DEFAULTS.run();

  @Option(
      names = "--call-timeout",
      paramLabel = "TIME",
      converter = Span.class,
      description = "For one call (default: 10s).")
  private Duration callTimeout = DEFAULTS.call();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "Calls at once over all machines (default: 16).")
  private int parallel = DEFAULTS.parallel();

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = Span.class,
      description = "Read only lines of logs that are younger, such as 2h (default: all).")
  private @Nullable Duration since;

  @Option(
      names = "--max-log-bytes",
      paramLabel = "N",
      description = "Keep the newest so many bytes of each log (default: 16777216).")
  private int maxLogBytes = DEFAULTS.log().bytes();

  @Option(
      names = "--eager",
      description = "Read the logs of all machines, not only where a question depends on them.")
  private boolean eager;

  /** What to look at, checked. */
  LiveRequest request(Terminal terminal, InputOptions input, @Nullable Severity failOn)
      throws FailedCommandException {
    atLeast("--parallel", 1, parallel);
    atLeast("--max-log-bytes", 1024, maxLogBytes);
    return new LiveRequest(
        new LiveRequest.Talos(talosconfig, context, endpoints, nodes),
        new LiveRequest.Kubernetes(!noKube, kubeconfig, kubeContext),
        probe,
        limits(),
        input.asOf(),
        input.only(),
        input.skip(),
        failOn,
        input.quiet().quieting(),
        new LiveRequest.Surroundings(terminal.environment(), terminal.home(), terminal.clock()));
  }

  private ReadLimits limits() {
    return new ReadLimits(
        timeout,
        callTimeout,
        DEFAULTS.machine(),
        parallel,
        new LogLimit(maxLogBytes, since),
        eager);
  }

  private static void atLeast(String option, int least, int value) throws FailedCommandException {
    if (value < least) {
      throw new FailedCommandException(
          ExitCode.USAGE, option + " is at least " + least + ", not " + value);
    }
  }

  /** A span of time as talosctl and kubectl take it. */
  static final class Span implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (!text.matches("(?:[0-9]{1,6}h)?(?:[0-9]{1,6}m)?(?:[0-9]{1,6}s)?(?:[0-9]{1,9}ms)?")
          || text.isEmpty()) {
        throw new TypeConversionException("'" + text + "' is no span of time such as 90s or 1h30m");
      }
      String iso = text.endsWith("ms") ? millis(text) : text;
      Duration span = Duration.parse("PT" + iso);
      if (span.isZero()) {
        throw new TypeConversionException("'" + text + "' is no time at all");
      }
      return span;
    }

    private static String millis(String text) {
      String digits = text.replaceFirst("^.*?([0-9]+)ms$", "$1");
      String rest = text.substring(0, text.length() - digits.length() - 2);
      Duration whole = rest.isEmpty() ? Duration.ZERO : Duration.parse("PT" + rest);
      return whole.plusMillis(Long.parseLong(digits)).toString().substring(2);
    }
  }
}
