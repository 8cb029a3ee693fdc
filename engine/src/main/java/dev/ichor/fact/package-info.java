/** The vocabulary: what documents say about a cluster, copied and not interpreted. */
@NullMarked
package dev.ichor.fact;

import org.jspecify.annotations.NullMarked;
