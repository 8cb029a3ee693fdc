/** Observers of what was met when servers of the cluster were tried from here. */
@NullMarked
package dev.ichor.artefact.probe;

import org.jspecify.annotations.NullMarked;
