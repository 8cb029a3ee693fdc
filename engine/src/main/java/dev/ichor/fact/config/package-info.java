/** What machine configurations say. */
@NullMarked
package dev.ichor.fact.config;

import org.jspecify.annotations.NullMarked;
