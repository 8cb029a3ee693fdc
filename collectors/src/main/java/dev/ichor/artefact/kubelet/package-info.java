/** Observers of kubelet's resources. */
@NullMarked
package dev.ichor.artefact.kubelet;

import org.jspecify.annotations.NullMarked;
