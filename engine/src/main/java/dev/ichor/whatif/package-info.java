/** What would be concluded if other things had been seen, or if causes were gone. */
@NullMarked
package dev.ichor.whatif;

import org.jspecify.annotations.NullMarked;
