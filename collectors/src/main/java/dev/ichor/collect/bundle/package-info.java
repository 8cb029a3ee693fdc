/** Support bundles: what {@code talosctl support} wrote, packed, encrypted or unpacked. */
@NullMarked
package dev.ichor.collect.bundle;

import org.jspecify.annotations.NullMarked;
