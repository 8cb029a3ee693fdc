/** Pasted text: lines of logs, tables and errors of talosctl and kubectl, mixed in one stream. */
@NullMarked
package dev.ichor.collect.text;

import org.jspecify.annotations.NullMarked;
