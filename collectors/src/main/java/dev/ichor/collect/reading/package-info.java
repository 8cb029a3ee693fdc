/**
 * What a source that asks (a live cluster) or replays an earlier asking (a snapshot) got for each
 * document: its bytes, or why there are none.
 */
@NullMarked
package dev.ichor.collect.reading;

import org.jspecify.annotations.NullMarked;
