package dev.ichor.cli;

import dev.ichor.boot.LeastRights;
import java.io.PrintStream;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ichor rbac}: the least rights that a diagnosis needs. */
@Command(
    name = "rbac",
    description =
        "Prints the least rights that a diagnosis needs: the role in Talos, every call that is"
            + " made, and a ClusterRole for Kubernetes.",
    footer = {
      "",
      "Examples:",
      "  ichor rbac",
      "  ichor rbac --kubernetes | kubectl apply -f -",
      "  talosctl config new --roles os:reader reader.talosconfig   makes what the role needs"
    })
final class RbacCommand implements Callable<Integer> {

  private final Context context;

  @Option(names = "--kubernetes", description = "Only the ClusterRole, as YAML.")
  private boolean kubernetes;

  RbacCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    PrintStream out = context.terminal().out();
    LeastRights rights = LeastRights.declared();
    if (!kubernetes) {
      out.println("# Talos: a client certificate with the role " + rights.role());
      out.println("#   talosctl config new --roles " + rights.role() + " reader.talosconfig");
      lines(out, "# Calls, none of which changes anything:", rights.calls());
      lines(out, "# Resources that are listed:", readable(rights));
      lines(out, "# Listed too, and left out where Talos 1.12 denies it:", rights.ofAdmin());
      out.println("# Kubernetes, bound to whoever runs Ichor (optional):");
    }
    out.print(rights.clusterRole());
    return ExitCode.OK;
  }

  private static Collection<String> readable(LeastRights rights) {
    SortedSet<String> types = new TreeSet<>(rights.types());
    types.removeAll(rights.ofAdmin());
    return types;
  }

  private static void lines(PrintStream out, String head, Collection<String> texts) {
    out.println(head);
    texts.forEach(text -> out.println("#   " + text));
  }
}
