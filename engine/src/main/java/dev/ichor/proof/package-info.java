/** Why a conclusion holds, down to the evidence, and why another does not. */
@NullMarked
package dev.ichor.proof;

import org.jspecify.annotations.NullMarked;
