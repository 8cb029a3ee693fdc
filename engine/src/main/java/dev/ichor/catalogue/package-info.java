/** The pages of the problems. */
@NullMarked
package dev.ichor.catalogue;

import org.jspecify.annotations.NullMarked;
