/** Benchmarks of what a diagnosis consists of; run with the Maven profile {@code bench}. */
@NullMarked
package dev.ichor.bench;

import org.jspecify.annotations.NullMarked;
