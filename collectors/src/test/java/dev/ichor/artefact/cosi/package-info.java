/** Tests of the observers. */
@NullMarked
package dev.ichor.artefact.cosi;

import org.jspecify.annotations.NullMarked;
