package dev.ichor.cli;

import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.UnreadableInputException;
import dev.ichor.replay.KubeServer;
import dev.ichor.replay.Performance;
import dev.ichor.replay.Recording;
import dev.ichor.replay.RecordingReader;
import dev.ichor.replay.ReplayServer;
import dev.ichor.replay.Script;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ichor replay}: a bundle or snapshot behind the Talos API. */
@Command(
    name = "replay",
    description = {
      "Serves a support bundle or snapshot over the real Talos API, so that talosctl and Ichor",
      "can look at a cluster that is gone. Runs until it is interrupted; changes nothing."
    },
    footer = {
      "",
      "Examples:",
      "  ichor replay support.zip",
      "  ichor replay support.zip --listen 127.0.0.1:50000 --talosconfig-out ./talosconfig",
      "  ichor replay support.zip --script steps.yaml",
      "",
      "A script is a list of steps; a later one replaces what earlier ones say of the same calls:",
      "  - {at: 5s, node: 10.5.0.3, then: dies}   # works, dies, hangs, resets, garbage or denied",
      "  - {at: 10s, latency: 2s}                 # no node: every machine",
      "  - {at: 15s, method: EtcdStatus, then: garbage}",
      "  - {at: 20s, certificate: foreign}        # foreign or own, for later connections"
    })
final class ReplayCommand implements Callable<Integer> {

  private final Context context;

  @Parameters(paramLabel = "INPUT", description = "Support bundle or snapshot.")
  private Path input = Path.of("");

  @Option(
      names = "--listen",
      paramLabel = "HOST:PORT",
      defaultValue = "127.0.0.1:0",
      description = "Where to listen; port 0 takes a free one (default: ${DEFAULT-VALUE}).")
  private String listen = "";

  @Option(
      names = "--talosconfig-out",
      paramLabel = "FILE",
      description = "Write the talosconfig there (default: a temporary file).")
  private @Nullable Path talosconfig;

  @Option(
      names = "--kubeconfig-out",
      paramLabel = "FILE",
      description = "Serve recorded Kubernetes objects too, and write the kubeconfig there.")
  private @Nullable Path kubeconfig;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "os:reader",
      description = "Role in the client's certificate (default: ${DEFAULT-VALUE}).")
  private String role = "";

  @Option(
      names = "--multiply",
      paramLabel = "N",
      defaultValue = "0",
      description = "Serve so many machines: copies of the last worker under other names.")
  private int machines;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "Change how the Talos API answers in the course of time, by a list in YAML.")
  private @Nullable Path script;

  ReplayCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    InetSocketAddress address = address();
    Recording recording = recording();
    Script steps = script == null ? new Script(List.of()) : ScriptFile.read(script);
    Instant now = context.terminal().clock().instant();
    try (ReplayServer server = ReplayServer.start(recording, address, role, now);
        Performance performance = performance(steps, server)) {
      tell(recording, server, written(talosconfig, ".talosconfig", server.talosconfig()));
      if (kubeconfig == null) {
        serve(server, performance);
      } else {
        serveKubernetes(
            server, performance, KubeServer.start(recording, address.getHostString(), now));
      }
      return ExitCode.OK;
    } catch (IOException | GeneralSecurityException e) {
      throw new FailedCommandException(
          ExitCode.FAILED, "cannot listen on " + listen + ": " + Sentences.of(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.OK;
    }
  }

  private Performance performance(Script steps, ReplayServer server) throws FailedCommandException {
    try {
      return new Performance(steps, server, this::say);
    } catch (BrokenDocumentException e) {
      throw ScriptFile.broken(script, e);
    }
  }

  private void serve(ReplayServer server, Performance performance) throws InterruptedException {
    say("", "Ctrl-C ends it.");
    performance.start();
    server.await();
  }

  private void serveKubernetes(ReplayServer server, Performance performance, KubeServer kubernetes)
      throws IOException, InterruptedException {
    try (kubernetes) {
      Path file = written(kubeconfig, ".kubeconfig", kubernetes.kubeconfig());
      say("  kubectl --kubeconfig " + file + " get nodes");
      serve(server, performance);
    }
  }

  private InetSocketAddress address() throws FailedCommandException {
    int colon = listen.lastIndexOf(':');
    try {
      String host = listen.substring(0, colon).replace("[", "").replace("]", "");
      return new InetSocketAddress(host, Integer.parseInt(listen.substring(colon + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new FailedCommandException(
          ExitCode.USAGE, "--listen " + listen + ": expected HOST:PORT, e.g. 127.0.0.1:50000", e);
    }
  }

  private Recording recording() throws FailedCommandException {
    try {
      return RecordingReader.read(input).multiplied(machines);
    } catch (UnreadableInputException e) {
      throw new FailedCommandException(ExitCode.INPUT, Sentences.of(e), e);
    }
  }

  private static Path written(@Nullable Path file, String suffix, String text) throws IOException {
    return file == null ? PrivateFile.temporary(suffix, text) : PrivateFile.write(file, text);
  }

  private void tell(Recording recording, ReplayServer server, Path file) {
    String node = recording.targets().get(0);
    say(
        "replaying " + input + " as of " + recording.moment() + " on " + server.endpoint(),
        "machines: " + String.join(", ", recording.targets()),
        "",
        "  talosctl --talosconfig " + file + " -n " + node + " services",
        "  ichor diagnose --talosconfig " + file);
  }

  private void say(String... lines) {
    for (String line : lines) {
      context.terminal().out().println(line);
    }
    context.terminal().out().flush();
  }
}
