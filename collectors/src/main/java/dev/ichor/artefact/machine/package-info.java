/** Observers of machines and their services. */
@NullMarked
package dev.ichor.artefact.machine;

import org.jspecify.annotations.NullMarked;
