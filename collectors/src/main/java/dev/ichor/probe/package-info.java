/**
 * Looks at servers of the cluster from where Ichor runs: does a port answer, with what certificate,
 * and where does a name lead. What was seen is written down as documents; nothing is concluded.
 */
@NullMarked
package dev.ichor.probe;

import org.jspecify.annotations.NullMarked;
