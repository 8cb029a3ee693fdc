/** Tests of the observers, on the samples in their Javadoc. */
@NullMarked
package dev.ichor.artefact;

import org.jspecify.annotations.NullMarked;
