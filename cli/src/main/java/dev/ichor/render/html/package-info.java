/** A report as one HTML file that needs nothing else. */
@NullMarked
package dev.ichor.render.html;

import org.jspecify.annotations.NullMarked;
