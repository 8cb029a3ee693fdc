/** Probes against real servers on loopback. */
@NullMarked
package dev.ichor.probe;

import org.jspecify.annotations.NullMarked;
