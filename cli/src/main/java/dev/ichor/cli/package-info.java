/** The ichor command: what users type. */
@NullMarked
package dev.ichor.cli;

import org.jspecify.annotations.NullMarked;
