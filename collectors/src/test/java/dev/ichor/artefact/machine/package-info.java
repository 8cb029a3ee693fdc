/** Tests of the observers. */
@NullMarked
package dev.ichor.artefact.machine;

import org.jspecify.annotations.NullMarked;
