package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.SystemUuid;
import java.util.Locale;
import java.util.Set;

/**
 * What the firmware says of the machine (SMBIOS).
 *
 * <pre>{@code
 * metadata:
 *     namespace: hardware
 *     type: SystemInformations.hardware.talos.dev
 *     id: systeminformation
 *     version: 1
 *     owner: hardware.SystemInfoController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:00:00Z
 * spec:
 *     manufacturer: QEMU
 *     productName: Standard PC (Q35 + ICH9, 2009)
 *     uuid: 4C4C4544-0042-3010-8053-B4C04F4A4B32
 *     wakeUpType: Power Switch
 * }</pre>
 */
public final class SystemInformations extends CosiArtefact {

  /** The observer. */
  public SystemInformations() {
    super(
        ArtefactId.TALOS_SYSTEM_INFORMATION,
        "SystemInformations.hardware.talos.dev",
        Set.of(SystemUuid.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) {
    String uuid = resource.spec().key("uuid").text().toLowerCase(Locale.ROOT);
    if (!uuid.isEmpty()) {
      notes.fact(new SystemUuid(notes.node(), uuid), "uuid");
    }
  }
}
