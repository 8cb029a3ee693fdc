/** Working memory: facts in, conclusions with their justifications out. */
@NullMarked
package dev.ichor.inference;

import org.jspecify.annotations.NullMarked;
