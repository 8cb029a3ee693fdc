package dev.ichor.cli;

import dev.ichor.boot.LiveRequest;
import dev.ichor.boot.Looked;
import dev.ichor.collect.live.Tally;
import dev.ichor.render.TextReport;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ichor collect}: a snapshot of a running cluster. */
@Command(
    name = "collect",
    description = {
      "Records a running cluster in a file that \"ichor diagnose\" reads later, anywhere; changes",
      "nothing. Reads what a diagnosis would read: rules decide which logs open questions depend",
      "on, and nothing else; --eager reads all logs. Prints no findings. Keys, tokens and passwords",
      "are never written; names and addresses are, unless you say --pseudonymise."
    },
    footer = {
      "",
      "Ctrl-C writes what was read until then; a later diagnosis says what is missing.",
      "",
      "Exit codes: 0 written, 10 written but no machine answered (the file says why), 3 no target",
      "is known, 2 wrong usage, 1 the file could not be written, 130 interrupted.",
      "",
      "Examples:",
      "  ichor collect -o cluster.ichor.zip && ichor diagnose cluster.ichor.zip",
      "  ichor collect -o support.ichor.zip --eager --pseudonymise --context prod"
    })
final class CollectCommand implements Callable<Integer> {

  private final Context context;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The file to write; only you may read it.")
  private Path file = Path.of("");

  @Option(names = "--force", description = "Replace the file if it exists.")
  private boolean force;

  @Option(
      names = "--pseudonymise",
      description = "Replace names and addresses, the same ones everywhere by the same.")
  private boolean pseudonymise;

  @Mixin private LiveOptions live = new LiveOptions();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing unless it fails.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Where a failure comes from.")
  private boolean verbose;

  CollectCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() throws FailedCommandException {
    LiveRequest request = live.request(context.terminal(), new InputOptions(), null);
    SnapshotFile snapshot = SnapshotFile.begin(file, force, pseudonymise);
    Looked looked = new LiveLook(context, snapshot).at(request, quiet);
    String written = snapshot.words();
    tell(read(looked.tally()));
    tell(TextReport.unseen(looked.report(), verbose));
    tell(written + "; look at it with: ichor diagnose " + file);
    return looked.tally().answering() == 0 ? ExitCode.FINDINGS : ExitCode.OK;
  }

  private static String read(Tally tally) {
    return String.format(
        Locale.ROOT,
        "asked %,d machines, %,d answered: %,d calls, %.1f MB",
        tally.machines(),
        tally.answering(),
        tally.calls(),
        tally.bytes() / 1e6);
  }

  private void tell(String words) {
    if (!quiet && !words.isEmpty()) {
      context.terminal().err().println("ichor: " + words);
    }
  }
}
