package dev.ichor.artefact.machine;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.machine.Disk;
import java.util.Set;

/**
 * The disks of a machine.
 *
 * <pre>{@code
 * metadata:
 *     namespace: runtime
 *     type: Disks.block.talos.dev
 *     id: nvme0n1
 *     version: 1
 *     owner: block.DisksController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:00:00Z
 * spec:
 *     dev_path: /dev/nvme0n1
 *     size: 500107862016
 *     pretty_size: 500 GB
 *     io_size: 512
 *     sector_size: 512
 *     readonly: false
 *     cdrom: false
 *     model: EXAMPLE SSD
 *     transport: nvme
 * }</pre>
 *
 * <p>Loop devices are left out: they hold the system's own images.
 */
public final class Disks extends CosiArtefact {

  private static final long GIGABYTE = 1_000_000_000L;

  /** The observer. */
  public Disks() {
    super(ArtefactId.TALOS_DISKS, "Disks.block.talos.dev", Set.of(Disk.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String path = resource.required("dev_path");
    if (path.startsWith("/dev/loop")) {
      return;
    }
    boolean writable =
        !resource.spec().key("readonly").text().equals("true")
            && !resource.spec().key("cdrom").text().equals("true");
    String transport = resource.spec().key("transport").text();
    notes.fact(
        new Disk(
            notes.node(), path, transport, gigabytes(resource.spec().key("size").text()), writable),
        "",
        path + " " + resource.spec().key("pretty_size").text());
  }

  private static int gigabytes(String bytes) {
    return bytes.matches("[0-9]{1,18}") ? (int) (Long.parseLong(bytes) / GIGABYTE) : 0;
  }
}
