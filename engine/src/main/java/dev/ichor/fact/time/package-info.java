/** Facts about clocks. */
@NullMarked
package dev.ichor.fact.time;

import org.jspecify.annotations.NullMarked;
