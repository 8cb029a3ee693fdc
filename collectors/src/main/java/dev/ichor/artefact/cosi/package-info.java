/** Lists of COSI resources, as in a bundle's {@code resources/} or {@code talosctl get -o yaml}. */
@NullMarked
package dev.ichor.artefact.cosi;

import org.jspecify.annotations.NullMarked;
