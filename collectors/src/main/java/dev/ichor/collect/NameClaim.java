package dev.ichor.collect;

import dev.ichor.collect.Notes.AliasKind;
import dev.ichor.fact.NodeName;
import dev.ichor.fact.coverage.ArtefactId;

/**
 * One other name of a machine, as one document gives it.
 *
 * @param artefact the kind of document
 * @param path the document
 * @param documentNode the machine the document belongs to
 * @param spelling the machine that has the name, as the document spells it
 * @param kind what sort of name
 * @param value the name
 */
record NameClaim(
    ArtefactId artefact,
    String path,
    NodeName documentNode,
    NodeName spelling,
    AliasKind kind,
    String value) {

  /** Affiliates of wiped machines stay for up to 30 minutes, so they only speak last. */
  boolean weak() {
    return artefact == ArtefactId.TALOS_AFFILIATES;
  }

  /** Whether the document lists machines of the cluster, so that whom it names is known. */
  boolean makesKnown() {
    return artefact == ArtefactId.TALOS_MEMBERS
        || artefact == ArtefactId.TALOS_ETCD_MEMBERS
        || artefact == ArtefactId.KUBERNETES_NODES
        || artefact == ArtefactId.KUBERNETES_SYSTEM_PODS;
  }

  /** Whether the machine speaks of itself. */
  boolean own() {
    return spelling.equals(documentNode);
  }
}
