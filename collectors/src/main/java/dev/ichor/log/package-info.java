/** Log signatures: knowledge about log lines as data. */
@NullMarked
package dev.ichor.log;

import org.jspecify.annotations.NullMarked;
