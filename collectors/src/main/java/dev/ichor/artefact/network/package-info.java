/** Observers of addresses and names. */
@NullMarked
package dev.ichor.artefact.network;

import org.jspecify.annotations.NullMarked;
