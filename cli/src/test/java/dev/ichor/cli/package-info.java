/** Tests of the commands. */
@NullMarked
package dev.ichor.cli;

import org.jspecify.annotations.NullMarked;
