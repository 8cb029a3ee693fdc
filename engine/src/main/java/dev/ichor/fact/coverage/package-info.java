/** What was looked at, and what was not and why. */
@NullMarked
package dev.ichor.fact.coverage;

import org.jspecify.annotations.NullMarked;
