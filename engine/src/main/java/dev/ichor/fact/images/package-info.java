/** Facts about container images. */
@NullMarked
package dev.ichor.fact.images;

import org.jspecify.annotations.NullMarked;
