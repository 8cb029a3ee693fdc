/** Tests of what is done to readings before anybody sees them. */
@NullMarked
package dev.ichor.collect.redact;

import org.jspecify.annotations.NullMarked;
