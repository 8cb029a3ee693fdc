/** Runs the cases of rules. */
@NullMarked
package dev.ichor.verify;

import org.jspecify.annotations.NullMarked;
