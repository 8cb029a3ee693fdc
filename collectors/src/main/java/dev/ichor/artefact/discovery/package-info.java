/** Observers of who sees whom. */
@NullMarked
package dev.ichor.artefact.discovery;

import org.jspecify.annotations.NullMarked;
