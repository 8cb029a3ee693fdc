/** Tests of dev.ichor.render.html. */
@NullMarked
package dev.ichor.render.html;

import org.jspecify.annotations.NullMarked;
