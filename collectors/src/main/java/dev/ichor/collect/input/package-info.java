/** Inputs of any kind together: each is recognised by what it holds and read by its source. */
@NullMarked
package dev.ichor.collect.input;

import org.jspecify.annotations.NullMarked;
