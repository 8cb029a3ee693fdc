package dev.ichor.collect.live;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.ichor.collect.bundle.BundleSource;
import dev.ichor.fact.coverage.ArtefactId;
import java.util.Optional;

/**
 * A container of {@code kube-system} as the container runtime lists it: {@code
 * kube-system/kube-apiserver-cp-1:kube-apiserver:79f4ea4d2c08}.
 *
 * @param text the whole id
 * @param pod e.g. {@code kube-apiserver-cp-1}
 * @param hex what tells runs of the same container apart
 */
record ContainerId(String text, String pod, String hex) {

  private static final Pattern FORM =
      Pattern.compile("kube-system/([a-z0-9.-]{1,253}):[a-z0-9.-]{1,63}:([0-9a-f]{1,64})");

  static Optional<ContainerId> parse(String id) {
    Matcher form = FORM.matcher(id);
    return form.matches()
        ? Optional.of(new ContainerId(id, form.group(1), form.group(2)))
        : Optional.empty();
  }

  /** Its log; bundles name it by the pod, but a container may have run more than once. */
  PlannedRead log(boolean exited) {
    String file = pod + (exited ? "-exited" : "") + ".log";
    ArtefactId artefact = BundleSource.containerLog(file);
    return new PlannedRead(
        artefact,
        "log " + pod + " " + hex,
        "kubernetes-logs/kube-system/" + pod + "-" + hex + (exited ? "-exited" : "") + ".log",
        Cost.COSTLY,
        Holder.EVERY_MACHINE,
        AskLog.container(text));
  }
}
