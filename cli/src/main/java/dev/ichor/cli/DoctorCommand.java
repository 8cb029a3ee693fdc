package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
import dev.ichor.boot.OwnSetUp;
import dev.ichor.boot.OwnSetUp.Finding;
import dev.ichor.boot.OwnSetUp.State;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ichor doctor}: whether the own set-up leads to a cluster. */
@Command(
    name = "doctor",
    description =
        "Checks your own set-up: Java, talosconfig, client certificate, endpoints, kubeconfig, and"
            + " where each setting comes from. Exit code 3 when no cluster is known, 10 when"
            + " something is wrong.",
    footer = {
      "",
      "Examples:",
      "  ichor doctor",
      "  ichor doctor --talosconfig ./talosconfig -e 10.5.0.2"
    })
final class DoctorCommand implements Callable<Integer> {

  private static final int JAVA = 17;
  private static final long LITTLE_MEMORY = 256L << 20;

  private final Context context;
  private final List<Finding> findings = new ArrayList<>();

  @Mixin private LiveOptions live = new LiveOptions();

  DoctorCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    java();
    LiveRequest request = live.request(context.terminal(), new InputOptions(), null);
    findings.addAll(OwnSetUp.look(request));
    kubeconfig(request);
    settings();
    findings.forEach(
        one ->
            context.terminal().out().printf("%-8s %s: %s%n", word(one), one.thing(), one.words()));
    return exitCode();
  }

  private static String word(Finding finding) {
    return switch (finding.state()) {
      case GOOD -> "ok";
      case SO_SO -> "note";
      case BAD -> "wrong";
      case NO_TARGET -> "missing";
    };
  }

  private int exitCode() {
    if (findings.stream().anyMatch(one -> one.state() == State.NO_TARGET)) {
      return ExitCode.INPUT;
    }
    boolean bad = findings.stream().anyMatch(one -> one.state() == State.BAD);
    return bad ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private void java() {
    int version = Runtime.version().feature();
    add(version >= JAVA ? State.GOOD : State.BAD, "Java", version + ", 17 or newer is needed");
    long heap = Runtime.getRuntime().maxMemory();
    State enough = heap >= LITTLE_MEMORY ? State.GOOD : State.SO_SO;
    add(enough, "memory", (heap >> 20) + " MiB at most; large clusters want 1024 MiB");
  }

  /** Kubernetes is not needed; what it costs to do without is said. */
  private void kubeconfig(LiveRequest request) {
    Path file = request.kubernetes().file();
    String named = context.terminal().variable("KUBECONFIG");
    String origin =
        file != null ? "--kubeconfig" : named.isEmpty() ? "the home folder" : "KUBECONFIG";
    Path usual = context.terminal().home().resolve(".kube").resolve("config");
    Path chosen = file != null ? file : named.isEmpty() ? usual : first(named);
    boolean there = Files.isReadable(chosen);
    add(
        there ? State.GOOD : State.SO_SO,
        "kubeconfig",
        there
            ? chosen + ", by " + origin
            : "none at "
                + chosen
                + ": nodes, pods and events of Kubernetes stay unknown; name one with --kubeconfig");
  }

  /** {@code KUBECONFIG} may list several files, which count as one. */
  private static Path first(String list) {
    return Path.of(list.split(File.pathSeparator, 2)[0]);
  }

  private void settings() {
    Map<String, String> set = new TreeMap<>(context.terminal().environment());
    set.keySet().removeIf(name -> !name.startsWith("ICHOR_"));
    add(
        State.GOOD,
        "settings of the environment",
        set.isEmpty() ? "none" : String.join(", ", set.keySet()));
  }

  private void add(State state, String thing, String words) {
    findings.add(new Finding(state, thing, words));
  }
}
