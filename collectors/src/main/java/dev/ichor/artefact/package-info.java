/** One artefact, one observer: raw documents become facts. */
@NullMarked
package dev.ichor.artefact;

import org.jspecify.annotations.NullMarked;
