/** Replays, asked over the wire. */
@NullMarked
package dev.ichor.replay;

import org.jspecify.annotations.NullMarked;
