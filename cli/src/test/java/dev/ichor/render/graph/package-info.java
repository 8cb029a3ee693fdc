/** Tests of dev.ichor.render.graph. */
@NullMarked
package dev.ichor.render.graph;

import org.jspecify.annotations.NullMarked;
