package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.artefact.yaml.YamlValue;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.MachineStage;
import dev.ichor.fact.machine.Stage;
import dev.ichor.fact.machine.UnmetCondition;
import java.util.Locale;
import java.util.Set;

/**
 * The stage of a machine and what keeps it from being ready.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: MachineStatuses.runtime.talos.dev
 *     id: machine
 *     version: 2
 *     owner: runtime.MachineStatusController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     stage: booting
 *     status:
 *         ready: false
 *         unmetConditions:
 *             - name: services
 *               reason: etcd not healthy
 * }</pre>
 */
public final class MachineStatuses extends CosiArtefact {

  /** The observer. */
  public MachineStatuses() {
    super(
        ArtefactId.TALOS_MACHINE_STATUS,
        "MachineStatuses.runtime.talos.dev",
        Set.of(MachineStage.class, UnmetCondition.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    YamlValue status = resource.spec().key("status");
    notes.fact(
        new MachineStage(notes.node(), stage(resource), status.key("ready").flag()), "stage");
    for (YamlValue unmet : status.key("unmetConditions").elements()) {
      YamlValue name = unmet.key("name");
      notes.fact(
          new UnmetCondition(notes.node(), name.text(), unmet.key("reason").text()),
          "status.unmetConditions",
          unmet.key("reason"));
    }
  }

  private static Stage stage(CosiResource resource) throws BrokenDocumentException {
    String text = resource.required("stage");
    try {
      return Stage.valueOf(text.toUpperCase(Locale.ROOT).replace(' ', '_'));
    } catch (IllegalArgumentException e) {
      throw resource.broken(
          resource.spec().key("stage"), "stage", "is '" + text + "'; expected e.g. running");
    }
  }
}
