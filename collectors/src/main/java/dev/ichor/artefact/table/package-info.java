/** Tables as talosctl prints them. */
@NullMarked
package dev.ichor.artefact.table;

import org.jspecify.annotations.NullMarked;
