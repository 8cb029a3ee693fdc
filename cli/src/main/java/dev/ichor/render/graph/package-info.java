/** Draws directed graphs in layers: positions of boxes and routes of arrows, nothing else. */
@NullMarked
package dev.ichor.render.graph;

import org.jspecify.annotations.NullMarked;
