/** Facts about who sees whom. */
@NullMarked
package dev.ichor.fact.discovery;

import org.jspecify.annotations.NullMarked;
