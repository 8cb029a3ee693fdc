/** Files that people write: YAML with line numbers, faults that name the place, nearest names. */
@NullMarked
package dev.ichor.yaml;

import org.jspecify.annotations.NullMarked;
