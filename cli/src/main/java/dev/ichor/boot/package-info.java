/** The wiring of sources, rules and reports. */
@NullMarked
package dev.ichor.boot;

import org.jspecify.annotations.NullMarked;
