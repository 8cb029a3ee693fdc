package dev.ichor.collect.text;

import com.google.re2j.Pattern;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted line is by its form: the document it comes from and the machine that its prefix
 * names.
 *
 * @param artefact the document; null when the form does not tell
 * @param node the machine as the prefix spells it; null when there is no such prefix
 * @param text the line without that prefix, or with it where an endpoint answers for that machine
 */
record LineKind(@Nullable ArtefactId artefact, @Nullable String node, String text) {

  /** Forms of lines that several programs write: known, but of no document for certain. */
  private static final Pattern SOME_LOG =
      Pattern.compile(
          "^(?:[IWEF][0-9]{4} [0-9]{2}:[0-9:.]+ +[0-9]+ [a-z0-9_]+\\.go:[0-9]+\\]"
              + "|[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9]{2}:[0-9:.]+ "
              + "|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z? (?:stdout|stderr) [FP] "
              + "|\\[?(?:info|warn|error|debug|fatal)\\]? .*[a-z_]+\\.go:[0-9]+)");

  /**
   * A form of line.
   *
   * @param lead characters that such a line can begin with; empty for any
   * @param literal what such a line holds
   */
  private record Form(ArtefactId artefact, String lead, String literal, Pattern pattern) {

    boolean fits(String text) {
      return (lead.isEmpty() || lead.indexOf(text.charAt(0)) >= 0)
          && text.contains(literal)
          && pattern.matcher(text).find();
    }
  }

  private static final String DIGITS = "0123456789";

  private static final int LONGEST_NAME = 70;

  /** A machine before a colon, as talosctl writes before each line of several machines. */
  private static final Pattern NAME = Pattern.compile("[0-9A-Za-z](?:[0-9A-Za-z.-]*[0-9A-Za-z])?");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-f:]*::[0-9a-f:]*"
              + "|[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){7})$");

  /** Words before a colon that name no machine. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)(?:error|warning|warn|info|fatal|debug|note|hint|output|stderr|talosctl|.*:.*"
              + "|.*\\.go|kern|user|daemon|syslog|auth|authpriv|cron|local[0-7])");

  private static final List<Form> FORMS =
      List.of(
          form(
              ArtefactId.TALOS_DMESG,
              "kudasl",
              ": ",
              "^(?:kern|user|daemon|syslog|auth|authpriv|local[0-7]):\\s+"
                  + "(?:emerg|alert|crit|err|warning|notice|info|debug):"),
          form(ArtefactId.TALOS_DMESG, "<[", "]", "^(?:<[0-9]+>)?\\[ *[0-9]+\\.[0-9]{3,6}\\]"),
          form(
              ArtefactId.TALOS_LOGS_MACHINED,
              DIGITS,
              " [",
              "^[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9:.]+ \\[(?:talos|initramfs)\\]"),
          form(ArtefactId.TALOS_DMESG, "[", "]", "^\\[(?:talos|initramfs)\\]"),
          form(ArtefactId.TALOS_LOGS_ETCD, "{", "\"ts\":", "^\\{\"level\":\"[a-z]+\",\"ts\":\""),
          form(
              ArtefactId.TALOS_LOGS_KUBELET,
              "{",
              "\"ts\":",
              "^\\{\"ts\":[0-9.e+]+,\"(?:caller|logger|level|v|msg)\":"),
          form(
              ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
              "",
              "controller-runtime\"",
              "\"component\": ?\"controller-runtime\""),
          form(
              ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
              DIGITS,
              "T",
              "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?\\s+(?:DEBUG|INFO|WARN|ERROR)\\s"),
          form(
              ArtefactId.TALOS_LOGS_KUBELET,
              "IWEF",
              ".go:",
              "^[IWEF][0-9]{4} [0-9:.]+ +[0-9]+ (?:kubelet[a-z_]*|pod_workers|kuberuntime_[a-z]+"
                  + "|pod_startup_latency_tracker|reconciler[a-z_]*|eviction_manager|log|cri_[a-z_]+"
                  + "|nestedpendingoperations|remote_[a-z]+|csi_plugin|prober[a-z_]*|scope"
                  + "|fs_resource_analyzer|container_manager[a-z_]*|server)\\.go:"),
          form(
              ArtefactId.TALOS_LOGS_CONTAINERD,
              "t",
              " msg=",
              "^time=\"?[0-9T:.Z+-]+\"? level=[a-z]+ msg="),
          form(
              ArtefactId.CLIENT_TALOSCTL,
              "",
              "rpc error: code = ",
              "(?:^|[^a-z])rpc error: code = "),
          form(
              ArtefactId.CLIENT_TALOSCTL,
              "e",
              "error ",
              "^error (?:getting|fetching|reading|constructing|dialing"
                  + "|streaming|executing|applying|upgrading|bootstrapping|collecting)"),
          form(
              ArtefactId.CLIENT_TALOSCTL,
              "dwhW" + DIGITS,
              ":",
              "^(?:discovered nodes: \\[|waiting for .*: |healthcheck error: |WARNING: [0-9]+ errors?"
                  + " occurred|[0-9]+ errors? occurred:$)"),
          form(
              ArtefactId.TALOS_LOGS_MACHINED,
              DIGITS,
              " machined",
              "^[0-9]{4}/[0-9/]{5} [0-9:.]+ machined[ /]"),
          form(
              ArtefactId.TALOS_LOGS_TRUSTD,
              DIGITS,
              " reg.go:",
              "^[0-9]{4}/[0-9/]{5} [0-9:.]+ reg\\.go:[0-9]+: "),
          form(
              ArtefactId.KUBERNETES_EVENTS,
              "",
              "/",
              "^\\S{1,40} +(?:Normal|Warning) +[A-Z][A-Za-z]+ +[a-z]+/[a-z0-9.-]+ "),
          form(
              ArtefactId.CLIENT_KUBECTL,
              "EUTec",
              "server",
              "^(?:Error from server|Unable to connect to the server"
                  + "|The connection to the server|couldn't get current server API group list)"),
          form(ArtefactId.CLIENT_KUBECTL, "e", "error: You", "^error: You must be logged in"));

  private static Form form(ArtefactId artefact, String lead, String literal, String pattern) {
    return new Form(artefact, lead, literal, Pattern.compile(pattern));
  }

  /** Tells the kind of a line. */
  static LineKind of(String line) {
    String bare = line.strip();
    ArtefactId artefact = artefact(bare);
    boolean listed = bare.startsWith("* ");
    int from = listed ? 2 : 0;
    int colon = bare.indexOf(": ", from);
    if (colon > from && colon - from <= LONGEST_NAME) {
      String name = bare.substring(from, colon);
      String rest = bare.substring(colon + 2).strip();
      ArtefactId behind = artefact(rest);
      boolean fits = behind != null && (listed || behind.scope() == ArtefactId.Scope.NODE);
      boolean named = fits && NAME.matches(name) && !LEVEL.matches(name);
      if (!rest.isEmpty() && (named || ADDRESS.matches(name))) {
        return new LineKind(behind, name, listed ? line : rest);
      }
    }
    return new LineKind(artefact, null, line);
  }

  /** Whether a text is an address. */
  static boolean isAddress(String text) {
    return ADDRESS.matches(text);
  }

  /** Whether the form of the line is known, if not whose it is. */
  boolean known() {
    return artefact != null || SOME_LOG.matcher(text.strip()).find();
  }

  private static @Nullable ArtefactId artefact(String text) {
    if (text.isEmpty()) {
      return null;
    }
    for (Form form : FORMS) {
      if (form.fits(text)) {
        return form.artefact();
      }
    }
    return null;
  }
}
