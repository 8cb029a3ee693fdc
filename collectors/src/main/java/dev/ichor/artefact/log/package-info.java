/** Observers of logs: which documents are logs, and that signatures tell what they say. */
@NullMarked
package dev.ichor.artefact.log;

import org.jspecify.annotations.NullMarked;
