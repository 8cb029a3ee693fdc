/** Observers of configurations: of machines and of the client. */
@NullMarked
package dev.ichor.artefact.config;

import org.jspecify.annotations.NullMarked;
