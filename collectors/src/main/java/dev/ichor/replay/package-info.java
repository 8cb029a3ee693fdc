/**
 * Serves what was recorded of a cluster over the real Talos API, so that ordinary {@code talosctl}
 * and Ichor itself can look at a cluster that is gone. Everything is read only.
 */
@NullMarked
package dev.ichor.replay;

import org.jspecify.annotations.NullMarked;
