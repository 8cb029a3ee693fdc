/** Sources: where documents come from, and how what they say becomes one survey. */
@NullMarked
package dev.ichor.collect;

import org.jspecify.annotations.NullMarked;
