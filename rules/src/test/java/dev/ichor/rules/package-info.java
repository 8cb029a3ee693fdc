/** Holds the knowledge base to its cases and to its own rules. */
@NullMarked
package dev.ichor.rules;

import org.jspecify.annotations.NullMarked;
