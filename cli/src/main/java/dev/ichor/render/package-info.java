/** Reports as text, JSON and proof trees. */
@NullMarked
package dev.ichor.render;

import org.jspecify.annotations.NullMarked;
