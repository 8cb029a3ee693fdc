/** Checks Ichor's definitions of the Talos API against recordings of it. */
@NullMarked
package dev.ichor.proto;

import org.jspecify.annotations.NullMarked;
