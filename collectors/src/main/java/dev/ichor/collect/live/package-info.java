/**
 * A running cluster as a source: what is asked of which machine, how many calls at once, how long,
 * and what is left until a question depends on it.
 */
@NullMarked
package dev.ichor.collect.live;

import org.jspecify.annotations.NullMarked;
