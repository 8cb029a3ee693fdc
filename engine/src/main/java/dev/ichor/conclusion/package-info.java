/** What rules conclude: problems, what explains what, and what is normal right now. */
@NullMarked
package dev.ichor.conclusion;

import org.jspecify.annotations.NullMarked;
