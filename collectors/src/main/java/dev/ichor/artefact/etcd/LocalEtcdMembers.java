package dev.ichor.artefact.etcd;

import dev.ichor.artefact.cosi.CosiArtefact;
import dev.ichor.artefact.cosi.CosiNotes;
import dev.ichor.artefact.cosi.CosiResource;
import dev.ichor.collect.BrokenDocumentException;
import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.coverage.ArtefactId;
import dev.ichor.fact.etcd.LocalEtcdMember;
import java.util.Set;

/**
 * A machine's own etcd member id; there only while its etcd is healthy.
 *
 * <pre>{@code
 * metadata:
 *     namespace: etcd
 *     type: EtcdMembers.etcd.talos.dev
 *     id: local
 *     version: 2
 *     owner: etcd.MemberController
 *     phase: running
 *     created: 2026-01-05T10:00:00Z
 *     updated: 2026-01-05T10:01:00Z
 * spec:
 *     memberID: c3d3020cf75b8728
 * }</pre>
 */
public final class LocalEtcdMembers extends CosiArtefact {

  /** The observer. */
  public LocalEtcdMembers() {
    super(
        ArtefactId.TALOS_ETCD_MEMBER, "EtcdMembers.etcd.talos.dev", Set.of(LocalEtcdMember.class));
  }

  @Override
  protected void observe(CosiResource resource, CosiNotes notes) throws BrokenDocumentException {
    String memberId = resource.required("memberID");
    notes.fact(new LocalEtcdMember(notes.node(), memberId), "memberID");
    notes.notes().alias(notes.node(), AliasKind.ETCD_MEMBER_ID, memberId);
  }
}
