/** Observers of Kubernetes objects and of what Talos makes of them. */
@NullMarked
package dev.ichor.artefact.kubernetes;

import org.jspecify.annotations.NullMarked;
