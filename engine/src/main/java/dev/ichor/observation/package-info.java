/** Facts with the evidence for each. */
@NullMarked
package dev.ichor.observation;

import org.jspecify.annotations.NullMarked;
