package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
import dev.ichor.boot.Looked;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.collect.live.ReadLimits;
import dev.ichor.conclusion.Severity;
import dev.ichor.render.Run;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.report.Report;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor demo}: diagnoses a recorded cluster that comes with Ichor. */
@Command(
    name = "demo",
    description =
        "Diagnoses a real, broken cluster that comes with Ichor; needs no cluster of your own.",
    footer = {
      "",
      "Examples:",
      "  ichor demo; ichor explain etcd.space-exhausted",
      "  ichor demo --list",
      "  ichor demo --save . && ichor diagnose etcd-nospace.zip"
    })
final class DemoCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(arity = "0..1", paramLabel = "NAME", description = "The sample (default: the first).")
  private @Nullable String name;

  @Option(names = "--list", description = "List the samples.")
  private boolean list;

  @Option(
      names = "--save",
      paramLabel = "DIR",
      description = "Write the sample's support bundle there instead.")
  private @Nullable Path save;

  @Option(names = "--no-keep", description = "Keep nothing for a later \"ichor explain\".")
  private boolean noKeep;

  @Mixin private Outputs outputs = new Outputs();
  @Mixin private LookOptions look = new LookOptions();

  DemoCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    if (list) {
      Sample.all()
          .forEach(one -> context.terminal().out().println(one.name() + "  " + one.sentence()));
      return ExitCode.OK;
    }
    Sample sample = sample();
    if (save != null) {
      return save(sample, save);
    }
    outputs.check();
    return diagnose(sample);
  }

  private Sample sample() throws FailedCommandException {
    List<Sample> all = Sample.all();
    for (Sample one : all) {
      if (name == null || one.name().equals(name)) {
        return one;
      }
    }
    String names = all.stream().map(Sample::name).collect(Collectors.joining(", "));
    throw new FailedCommandException(
        ExitCode.USAGE, "there is no sample \"" + name + "\"; there are: " + names);
  }

  private int save(Sample sample, Path folder) throws FailedCommandException {
    Path file = folder.resolve(sample.fileName());
    try {
      Files.createDirectories(folder);
      sample.writeTo(file);
    } catch (IOException e) {
      throw new FailedCommandException(
          ExitCode.FAILED, "cannot write " + file + ": " + Sentences.of(e), e);
    }
    context.terminal().out().println(file);
    return ExitCode.OK;
  }

  private int diagnose(Sample sample) throws FailedCommandException {
    Looked looked = look(sample);
    Report report = looked.report();
    int exitCode = VerdictOptions.exitCode(report, false);
    Run run =
        new Run(
            BuildInfo.version(),
            context.expert().get().rulesDigest(),
            List.of("of the demo \"" + sample.name() + "\""),
            List.of(),
            List.of(),
            Severity.ERROR,
            exitCode,
            null);
    outputs.write(
        context.terminal(), context.diagnosis(report, run), look.style(context.terminal()));
    if (!noKeep) {
      Kept.keep(context.terminal(), report, looked.survey(), run, look.verbose());
    }
    return exitCode;
  }

  /** Serves the sample and looks at it as at any cluster. */
  private Looked look(Sample sample) throws FailedCommandException {
    Terminal terminal = context.terminal();
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    try (ReplayServer server =
        ReplayServer.start(
            RecordingReader.read(sample.temporary()),
            loopback,
            "os:reader",
            terminal.clock().instant())) {
      Path talosconfig = PrivateFile.temporary(".talosconfig", server.talosconfig());
      LiveRequest request =
          new LiveRequest(
              new LiveRequest.Talos(talosconfig, null, List.of(), List.of()),
              new LiveRequest.Kubernetes(false, null, null),
              false,
              ReadLimits.defaults(),
              null,
              List.of(),
              List.of(),
              Severity.ERROR,
              new LiveRequest.Surroundings(Map.of(), terminal.home(), terminal.clock()));
      return Diagnoses.look(context, request, reading -> {}, look.quiet());
    } catch (UnreadableInputException e) {
      throw new FailedCommandException(ExitCode.INPUT, Sentences.of(e), e);
    } catch (IOException | GeneralSecurityException e) {
      throw new FailedCommandException(
          ExitCode.FAILED, "cannot serve the demo on loopback: " + Sentences.of(e), e);
    }
  }
}
