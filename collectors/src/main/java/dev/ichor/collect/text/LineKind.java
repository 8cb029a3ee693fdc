package dev.ichor.collect.text;

import com.google.re2j.Matcher;
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
 * @param text the line without that prefix
 */
record LineKind(@Nullable ArtefactId artefact, @Nullable String node, String text) {

  private record Form(ArtefactId artefact, Pattern pattern) {}

  /** An address or a name before a colon, as talosctl writes before each line of several nodes. */
  private static final Pattern PREFIX =
      Pattern.compile("^\\s*(?:\\* )?([0-9A-Za-z](?:[0-9A-Za-z.:-]*[0-9A-Za-z])?):[ \\t]+(\\S.*)$");

  private static final Pattern ADDRESS =
      Pattern.compile("^(?:[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})$");

  /** Words before a colon that name no machine. */
  private static final Pattern LEVEL =
      Pattern.compile(
          "(?i)(?:error|warning|warn|info|fatal|debug|note|hint|output|stderr|talosctl)");

  private static final List<Form> FORMS =
      List.of(
          form(
              ArtefactId.TALOS_DMESG,
              "^(?:kern|user|daemon|syslog|auth|authpriv|local[0-7]):\\s+"
                  + "(?:emerg|alert|crit|err|warning|notice|info|debug):"),
          form(ArtefactId.TALOS_DMESG, "^(?:<[0-9]+>)?\\[ *[0-9]+\\.[0-9]{3,6}\\]"),
          form(
              ArtefactId.TALOS_LOGS_MACHINED,
              "^[0-9]{4}/[0-9]{2}/[0-9]{2} [0-9:.]+ \\[(?:talos|initramfs)\\]"),
          form(ArtefactId.TALOS_DMESG, "^\\[(?:talos|initramfs)\\]"),
          form(ArtefactId.TALOS_LOGS_ETCD, "^\\{\"level\":\"[a-z]+\",\"ts\":\""),
          form(
              ArtefactId.TALOS_LOGS_KUBELET,
              "^\\{\"ts\":[0-9.e+]+,\"(?:caller|logger|level|v|msg)\":"),
          form(ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME, "\"component\": ?\"controller-runtime\""),
          form(
              ArtefactId.TALOS_LOGS_CONTROLLER_RUNTIME,
              "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?\\s+(?:DEBUG|INFO|WARN|ERROR)\\s"),
          form(
              ArtefactId.TALOS_LOGS_KUBELET,
              "^[IWEF][0-9]{4} [0-9:.]+ +[0-9]+ (?:kubelet[a-z_]*|pod_workers|kuberuntime_[a-z]+"
                  + "|pod_startup_latency_tracker|reconciler[a-z_]*|eviction_manager|log|cri_[a-z_]+"
                  + "|nestedpendingoperations|remote_[a-z]+|csi_plugin|prober[a-z_]*|scope"
                  + "|fs_resource_analyzer|container_manager[a-z_]*|server)\\.go:"),
          form(ArtefactId.TALOS_LOGS_CONTAINERD, "^time=\"?[0-9T:.Z+-]+\"? level=[a-z]+ msg="),
          form(
              ArtefactId.CLIENT_TALOSCTL,
              "(?:^|[^a-z])rpc error: code = |^error (?:getting|fetching|reading|constructing|dialing"
                  + "|streaming|executing|applying|upgrading|bootstrapping|collecting)"),
          form(
              ArtefactId.CLIENT_KUBECTL,
              "^(?:Error from server|Unable to connect to the server"
                  + "|The connection to the server|error: You must be logged in|couldn't get current"
                  + " server API group list)"));

  private static Form form(ArtefactId artefact, String pattern) {
    return new Form(artefact, Pattern.compile(pattern));
  }

  /** Tells the kind of a line. */
  static LineKind of(String line) {
    String bare = line.strip();
    ArtefactId artefact = artefact(bare);
    Matcher prefix = PREFIX.matcher(line);
    if (prefix.matches()) {
      String rest = prefix.group(2);
      ArtefactId behind = artefact(rest);
      boolean address = ADDRESS.matches(prefix.group(1));
      boolean fits = behind != null && (artefact == null || artefact == behind);
      if (address || (fits && !LEVEL.matches(prefix.group(1)))) {
        return new LineKind(behind, prefix.group(1), rest);
      }
    }
    return new LineKind(artefact, null, line);
  }

  /** Whether a text is an address. */
  static boolean isAddress(String text) {
    return ADDRESS.matches(text);
  }

  private static @Nullable ArtefactId artefact(String text) {
    for (Form form : FORMS) {
      if (form.pattern().matcher(text).find()) {
        return form.artefact();
      }
    }
    return null;
  }
}
