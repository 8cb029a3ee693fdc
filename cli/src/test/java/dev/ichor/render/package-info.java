/** Tests of the renderers. */
@NullMarked
package dev.ichor.render;

import org.jspecify.annotations.NullMarked;
