/**
 * The client of the Talos API: its configuration as {@code talosctl} reads it, mutual TLS, the
 * endpoints and what goes wrong on the way to them. It has no call that changes anything.
 */
@NullMarked
package dev.ichor.talos;

import org.jspecify.annotations.NullMarked;
