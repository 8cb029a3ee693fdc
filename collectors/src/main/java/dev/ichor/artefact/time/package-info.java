/** Observers of clocks. */
@NullMarked
package dev.ichor.artefact.time;

import org.jspecify.annotations.NullMarked;
