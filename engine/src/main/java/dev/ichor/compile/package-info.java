/** Rules from source to executable model, and the lint that guards them. */
@NullMarked
package dev.ichor.compile;

import org.jspecify.annotations.NullMarked;
